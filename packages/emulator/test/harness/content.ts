/** An action of Flow language content; only its identifier is looked at here. */
interface AnyAction {
  readonly Identifier: string;
  readonly [member: string]: unknown;
}

/** Content with one block that ends it: legal for the type it is meant for. */
export function endingContent(type: "DisconnectParticipant" | "EndFlowExecution" | "EndFlowModuleExecution"): string {
  return flowContent([{ Identifier: "end", Type: type, Parameters: {}, Transitions: {} }]);
}

/** Content with the given actions, beginning with the first. */
export function flowContent(actions: readonly AnyAction[], members: object = {}): string {
  return JSON.stringify({
    Version: "2019-10-30",
    StartAction: actions[0]?.Identifier,
    Metadata: {},
    Actions: actions,
    ...members,
  });
}

/** Content of a module, which must have Settings. */
export const moduleContent = flowContent(
  [{ Identifier: "end", Type: "EndFlowModuleExecution", Parameters: {}, Transitions: {} }],
  { Settings: { InputParameters: [], OutputParameters: [], Transitions: [] } },
);

/** Actions of a flow that hands over to another one. */
export function transferTo(flowId: string) {
  const end = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
  const transfer = {
    Identifier: "transfer",
    Type: "TransferToFlow",
    Parameters: { ContactFlowId: flowId },
    Transitions: {
      NextAction: "end",
      Errors: [{ NextAction: "end", ErrorType: "NoMatchingError" }],
      Conditions: [],
    },
  };
  return flowContent([transfer, end]);
}
