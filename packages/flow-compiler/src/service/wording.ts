/** The shapes of the service's own messages, as recorded from InvalidContactFlowException answers (2026-11-20). */

export function invalidValue(path: string): string {
  return `Invalid Action property value. Path: ${path}`;
}

export function invalidName(path: string): string {
  return `Invalid Action property name. Path: ${path}`;
}

export function missingProperty(path: string): string {
  return `Action is missing required property. Path: ${path}`;
}

export function missingError(errorType: string, path: string): string {
  return `Action is missing required error. Error: ${errorType}, Path: ${path}`;
}

export function invalidError(errorType: string, path: string): string {
  return `Invalid Action error. Error: ${errorType}, Path: ${path}`;
}

export function noTransitions(path: string): string {
  return `Action does not support transitions. Path: ${path}`;
}

export function noConditions(path: string): string {
  return `Action does not support conditions. Path: ${path}`;
}

export function invalidType(type: string): string {
  return `Invalid Action type. Type: ${type}`;
}
