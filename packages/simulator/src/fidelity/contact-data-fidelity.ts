import type { FidelityNote } from "./fidelity-note.js";
import { assumed, documented, observed } from "./graded.js";

const attributes = "Amazon Connect administrator guide, List of available contact attributes";
const events = "events of Lambda functions printed in public repositories, 2022 to 2026";

/** What flows read of a contact under `$.`: what the simulator does, and how that is known. */
export const contactDataFidelity: readonly FidelityNote[] = [
  observed("$.CustomerEndpoint, $.SystemEndpoint", "Chats of a website and tasks have neither.", events),
  assumed(
    "$.CustomerEndpoint, $.SystemEndpoint",
    "A chat with numbers is a text message; contacts that a block makes have the endpoints that the block says.",
    "the guide lists which channels have them",
  ),
  observed("$.InitiationMethod", "Chats and tasks are initiated by API, calls and e-mails by INBOUND.", events),
  assumed(
    "$.InitiationMethod",
    "A contact that begins in a transfer flow has TRANSFER, in an outbound whisper OUTBOUND, in a campaign API.",
    "what the contacts have that reach such flows in the course of a life",
  ),
  documented(
    "$.SegmentAttributes",
    "connect:Subtype is connect:Telephony, connect:Chat, connect:Task, connect:Email, and connect:Guide for guides.",
    "Amazon Connect agent workspace developer guide, types of contacts",
  ),
  assumed(
    "$.SegmentAttributes",
    "connect:Direction is INBOUND, OUTBOUND for callbacks, campaigns and what a block sends; tasks have none.",
    "seen in events of calls; nothing is published for the others",
  ),
  documented(
    "$.Agent",
    "It is empty in inbound, customer queue and transfer to queue flows; in a transfer to an agent it is the target.",
    attributes,
  ),
  assumed("$.Agent", "One name stands for user name and first name.", "scenarios know agents by one name"),
  assumed(
    "$.Media, $.Capabilities, $.References, $.AdditionalEmailRecipients",
    "They hold what a scenario says; SIP headers, video and first messages are not made up.",
    "nothing about a caller's line or device is known",
  ),
  assumed(
    "$.LambdaInvocation",
    "The last result and the id of the last asynchronous call stand beside each other.",
    "the guide describes each without the other",
  ),
];
