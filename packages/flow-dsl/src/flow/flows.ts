import { type ContactFlow, contactFlowMethods } from "../flow-types/contact-flow.js";
import { flowDeclaration } from "./define-flow.js";

/**
 * Declares an inbound flow: what a contact meets first, and what other flows transfer it to. Also for disconnect flows,
 * tasks, e-mail and step-by-step guides. The callback runs when the flow is built, so flows may name each other.
 *
 * @example
 * ```ts
 * export const main = contactFlow("Main", (f) => f.playPrompt("Welcome.").transferToQueue(support));
 * ```
 */
export const contactFlow = flowDeclaration<"CONTACT_FLOW", ContactFlow>("CONTACT_FLOW", contactFlowMethods);
