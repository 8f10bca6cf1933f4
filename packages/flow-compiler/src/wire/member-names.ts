/** Member names of the Flow language in the order the console writes them. */
export const memberOrder = {
  document: ["Version", "StartAction", "Metadata", "Actions", "Settings"],
  action: ["Parameters", "Identifier", "Type", "Transitions"],
  transitions: ["NextAction", "Errors", "Conditions"],
  error: ["NextAction", "ErrorType"],
  condition: ["NextAction", "Condition"],
  test: ["Operator", "Operands"],
} as const;
