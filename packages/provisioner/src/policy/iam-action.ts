/**
 * The IAM action that an operation needs: its name with the prefix of its service, `connect:` where it has none.
 * Actions of Amazon Connect are called like their operations without exception (service authorization reference,
 * checked 2026-11-20).
 */
export function iamAction(operation: string): string {
  return operation.includes(":") ? operation : `connect:${operation}`;
}
