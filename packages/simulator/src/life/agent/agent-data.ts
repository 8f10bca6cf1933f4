import type { ContactState } from "../../state/simulation-state.js";

/**
 * A contact whose `$.Agent` says who has accepted it, or to whom it is being transferred. A scenario knows an agent by one
 * name, which stands for the user name and the first name.
 */
export function withAgentData(contact: ContactState, name = contact.agent?.name): ContactState {
  const { data } = contact;
  if (name === undefined) return contact;
  const instance = typeof data.InstanceARN === "string" ? data.InstanceARN : "";
  const arn = name.startsWith("arn:") ? name : `${instance}/agent/${name}`;
  return { ...contact, data: { ...data, Agent: { UserName: name, FirstName: name, LastName: "", ARN: arn } } };
}
