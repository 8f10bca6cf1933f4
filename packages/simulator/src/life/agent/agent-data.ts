import type { ContactState } from "../../state/simulation-state.js";

/**
 * A contact whose `$.Agent` says who has accepted it. A scenario knows an agent by one name, which stands for the user
 * name and the first name.
 */
export function withAgentData(contact: ContactState): ContactState {
  const { agent, data } = contact;
  if (agent === undefined) return contact;
  const { name } = agent;
  const instance = typeof data.InstanceARN === "string" ? data.InstanceARN : "";
  const arn = name.startsWith("arn:") ? name : `${instance}/agent/${name}`;
  return { ...contact, data: { ...data, Agent: { UserName: name, FirstName: name, LastName: "", ARN: arn } } };
}
