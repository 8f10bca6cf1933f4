/** A flow in TypeScript that plays one prompt. */
export function promptFlow(variable: string, name: string, text = "Hello."): string {
  return `import { contactFlow } from "@flowc/flow-dsl";

export const ${variable} = contactFlow(${JSON.stringify(name)}, (f) => {
  f.playPrompt(${JSON.stringify(text)}).disconnect();
});
`;
}

/** A sound flow in the Flow language, as describe-contact-flow gives it. */
export function describedFlow(name: string, type = "CONTACT_FLOW"): string {
  const content = {
    Version: "2019-10-30",
    StartAction: "end",
    Actions: [{ Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
  };
  return JSON.stringify({ ContactFlow: { Name: name, Type: type, Content: JSON.stringify(content) } });
}
