#!/bin/sh
# The chart's parts: the images that its defaults name, as a CycloneDX document.
set -eu
helm template mesh helm/csp-mesh | sed -n 's/^ *image: *//p' | sort -u | awk '
  BEGIN { print "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[" }
  { printf "%s{\"type\":\"container\",\"name\":\"%s\"}", (NR > 1 ? "," : ""), $1 }
  END { print "]}" }'
