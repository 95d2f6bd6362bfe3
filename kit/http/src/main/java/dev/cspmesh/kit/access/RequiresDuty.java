package dev.cspmesh.kit.access;

import dev.cspmesh.kit.caller.Duty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The duty that somebody must have within its party to call an operation; {@link Duty} says which roles have it. Enforced
 * by {@link DutyCheck} beside the permission. Each operation declares one, an open one {@link Duty#NONE}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresDuty {

    Duty value();
}
