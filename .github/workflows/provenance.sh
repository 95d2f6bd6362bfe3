#!/bin/sh
# SLSA provenance of one artifact, from what the workflow knows: provenance.sh NAME
set -eu
cat <<JSON
{
  "buildDefinition": {
    "buildType": "https://actions.github.io/buildtypes/workflow/v1",
    "externalParameters": {
      "artifact": "$1",
      "workflow": {"ref": "$GITHUB_REF", "repository": "https://github.com/$GITHUB_REPOSITORY", "path": ".github/workflows/delivery.yaml"}
    },
    "resolvedDependencies": [{"uri": "git+https://github.com/$GITHUB_REPOSITORY@$GITHUB_REF", "digest": {"gitCommit": "$GITHUB_SHA"}}]
  },
  "runDetails": {
    "builder": {"id": "https://github.com/actions/runner/github-hosted"},
    "metadata": {"invocationId": "https://github.com/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID/attempts/$GITHUB_RUN_ATTEMPT"}
  }
}
JSON
