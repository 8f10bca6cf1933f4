import type { FidelityNote } from "./fidelity-note.js";
import { assumed, documented, observed } from "./graded.js";

const guide = "Amazon Connect administrator guide";
const developerGuide = "Amazon Connect developer guide";

const queue: readonly FidelityNote[] = [
  documented(
    "TransferContactToQueue",
    "A contact that waits in a queue or talks with an agent already cannot be put into one: it takes the error branch.",
    `${developerGuide}, TransferContactToQueue`,
  ),
  documented(
    "DequeueContactAndTransferToQueue",
    "The contact is over, and one that follows it, initiated by QUEUE_TRANSFER, waits in the other queue.",
    `${developerGuide}, DequeueContactAndTransferToQueue`,
  ),
  documented(
    "DequeueContactAndTransferToQueue",
    "A chain has at most 12 contacts; the next transfer fails.",
    `${guide}, quotas`,
  ),
  assumed(
    "DequeueContactAndTransferToQueue",
    "Without a queue it goes back into the queue that was set.",
    "the guide does not say where else",
  ),
  assumed(
    "UpdateContactTargetQueue",
    "Of name and ARN the one that a flow does not write is made from the other.",
    "which queues an instance has is not known here",
  ),
  assumed(
    "UpdateContactRoutingBehavior",
    "A new priority or age counts at once, also for a contact that waits; the service takes at least 60 seconds.",
    `${guide}, Change routing priority / age; the simulator does not decide who is served first`,
  ),
  assumed(
    "UpdateContactRoutingCriteria",
    "Criteria are kept and decide nothing; criteria without steps fail.",
    "who accepts is what a scenario says",
  ),
  assumed("RouteContactToAgent", "A stub says who answers.", "the parameters of the action are not published"),
  documented(
    "TransferContactToAgent",
    "A contact whose agent cannot take it is dropped.",
    `${developerGuide}, TransferContactToAgent`,
  ),
];

const agent: readonly FidelityNote[] = [
  documented(
    "life of a contact",
    "When an agent accepts, the queue flow is over; the agent's whisper runs, then the customer's, then they talk.",
    `${guide}, Contact initiation methods and flow types`,
  ),
  documented(
    "life of a contact",
    "Calls have default flows for whispers and hold, chats have no whisper unless one is set.",
    `${guide}, Default flows`,
  ),
  assumed(
    "life of a contact",
    "Tasks and e-mails have no default whispers either.",
    "the guide speaks of voice and chat only",
  ),
  documented("life of a contact", "A whisper must be done within two minutes.", `${guide}, flow types`),
  assumed(
    "life of a contact",
    "A whisper that takes longer is cut off, and they talk.",
    "the guide does not say what happens",
  ),
  assumed(
    "life of a contact",
    "A whisper, hold or queue flow that ends for want of a branch ends alone; the contact goes on.",
    "what holds for flows that end as they should",
  ),
  assumed(
    "life of a contact",
    "The whisper of an outbound call is the customer's whisper that was set, else Default outbound.",
    `${guide}, Set whisper flow: for outbound calls it sets what the customer hears`,
  ),
  documented(
    "UpdateContactEventHooks",
    "Hold flows are for calls; elsewhere the block fails.",
    `${guide}, Set hold flow`,
  ),
  observed(
    "UpdateContactEventHooks",
    "EventHooksConfiguration with DisableExecution switches a whisper off.",
    "published sample flows that write it alone",
  ),
  assumed(
    "UpdateContactEventHooks",
    "A path that leads nowhere takes the error branch; a flow that is not here is found when its moment comes.",
    "flows that are not part of a simulation can still exist",
  ),
  documented(
    "life of a contact",
    "A guide that is set for the agent is a chat of its own beside the conversation.",
    `${guide}, step-by-step guides`,
  ),
  assumed("life of a contact", "The guide is over when the conversation is.", "nobody is left whom it could guide"),
  documented(
    "life of a contact",
    "Pausing a task runs its pause flow, resuming it its resume flow.",
    `${guide}, Pause and resume tasks`,
  ),
  assumed("ResumeContact", "A task that is not paused takes the error branch.", "there is nothing to resume"),
  assumed(
    "UpdatePreviousContactParticipantState",
    "It changes the call from which an agent is transferring, and fails when there is none.",
    `${guide}, Hold customer or agent, shows it in transfer flows only`,
  ),
];

const transfers: readonly FidelityNote[] = [
  documented(
    "transfer by an agent",
    "A quick connect makes a new contact, initiated by TRANSFER, which runs the transfer flow; the customer is on hold meanwhile.",
    `${guide}, Contact initiation methods and flow types`,
  ),
  documented(
    "transfer by an agent",
    "When the agent leaves, the customer hears what is left of the transfer flow.",
    `${guide}, flow types: after a cold transfer`,
  ),
  assumed(
    "transfer by an agent",
    "Chats, tasks and transfers into a flow take the customer along at once.",
    "only calls have a consultation",
  ),
  assumed(
    "transfer by an agent",
    "Where the transfer flow is not here, the new contact waits in the destination at once.",
    "what the default transfer flows do when somebody is there",
  ),
  assumed(
    "transfer by an agent",
    "When the customer hangs up, a transfer that is under way is over.",
    "nobody is left to be transferred",
  ),
  assumed(
    "contacts that follow each other",
    "A chat or task that is transferred expires when it would have expired before.",
    "the time limit is given for the whole of it when it is started",
  ),
  assumed(
    "contacts that follow each other",
    "Event flows and settings go along with attributes to the contact that follows.",
    "the guide says so of attributes only",
  ),
];

const callbacks: readonly FidelityNote[] = [
  documented(
    "CreateCallbackContact",
    "The contact is made at once and waits in its queue after the delay; the agent accepts before the customer is called.",
    `${guide}, Set up queued callback and its example of metrics`,
  ),
  documented(
    "CreateCallbackContact",
    "With a flow of its own the delay is ignored.",
    `${developerGuide}, CreateCallbackContact`,
  ),
  documented(
    "MessageParticipant",
    "In the flow of a callback nobody is on the line yet: it takes the error branch.",
    `${developerGuide}, MessageParticipant`,
  ),
  assumed(
    "CreateCallbackContact",
    "A flow of its own runs once, not before each attempt.",
    "the guide calls it the flow that runs when the callback is created",
  ),
  assumed(
    "CreateCallbackContact",
    "From tasks and e-mails it fails, as it does from chats.",
    "nobody is on the phone there",
  ),
  assumed(
    "CreateCallbackContact",
    "A customer of whom nobody says anything answers the phone.",
    "a choice, so that short scenarios go on",
  ),
  documented("UpdateContactCallbackNumber", "Numbers must be in E.164 form.", `${guide}, Set callback number`),
  assumed(
    "UpdateContactCallbackNumber",
    "Every number can be called; which cannot, a scenario says.",
    "depends on the countries that an instance may call",
  ),
  documented(
    "CompleteOutboundCall",
    "A call that fails ends the flow and frees the agent.",
    `${guide}, Call phone number`,
  ),
  assumed(
    "CompleteOutboundCall",
    "In a whisper flow without this block the customer is called before the flow begins.",
    `${guide}: the first block for the customer places the call; what runs before it then runs after`,
  ),
  documented(
    "CheckOutboundCallStatus",
    "It works for calls of outbound campaigns only.",
    `${guide}, Check call progress`,
  ),
];

const firstCalls: readonly FidelityNote[] = [
  assumed(
    "CreateCallbackContact",
    "Callbacks that call the customer before there is an agent are not played: a stub says how the block ends.",
    `${guide}, Customer first callbacks: three contacts, with settings that flows do not show`,
  ),
  assumed(
    "TransferParticipantToThirdParty",
    "Digits for the other party are heard by nobody.",
    "the other party is not simulated",
  ),
];

const ends: readonly FidelityNote[] = [
  documented(
    "disconnect flow",
    "It runs when an agent hangs up, when a flow finishes a task and when a task expires; not when the customer leaves.",
    `${guide}, Set disconnect flow`,
  ),
  documented(
    "disconnect flow",
    "A queue transfer in it makes a new contact, initiated by DISCONNECT.",
    `${guide}, Contact initiation methods and flow types`,
  ),
  documented(
    "EndFlowExecution",
    "Before the contact is in a queue it ends the contact.",
    `${guide}, End flow / Resume`,
  ),
  documented(
    "life of a contact",
    "A task expires after 7 days, a chat after 25 hours.",
    "Amazon Connect API reference, StartTaskContact and StartChatContact",
  ),
  assumed(
    "life of a contact",
    "A guide that is set for the time after the contact is not played.",
    "it would begin after the contact is over",
  ),
  documented(
    "TransferParticipantToThirdParty",
    "With ContinueFlowExecution the flow goes on when the other party hangs up, else the contact is over.",
    "Amazon Connect API reference, TransferParticipantToThirdParty",
  ),
  assumed(
    "TransferParticipantToThirdParty",
    "Busy or unreachable numbers are CallFailed, numbers that nobody answers ConnectionTimeLimitExceeded.",
    "the names of the branches",
  ),
];

const made: readonly FidelityNote[] = [
  assumed(
    "CreateTask",
    "A time more than six days away, or none, takes the error branch.",
    `${guide}, Create task, names the limit; it has no other branch for it`,
  ),
  documented("CreateTask", "A time that is past takes the error branch.", `${guide}, Create task`),
  assumed(
    "contacts that a block makes",
    "Tasks, messages and guides are chains of their own, related to the contact that made them.",
    "RelatedContactId of the API; contact records of such contacts are not published",
  ),
  assumed(
    "CreateTask",
    "A reference that is a plain text is an address.",
    "the shape of references in flows is not confirmed",
  ),
  assumed(
    "StartOutboundEmailContact",
    "The e-mail is a contact that is over when it is sent.",
    "the action is known from exports only",
  ),
  assumed("CreateContact", "It only says what the next action makes.", "the action is known from exports only"),
];

/** What is taken for granted about a contact's life: queues, agents, transfers, callbacks, ends, and contacts made by blocks. */
export const lifeFidelity: readonly FidelityNote[] = [
  ...queue,
  ...agent,
  ...transfers,
  ...callbacks,
  ...firstCalls,
  ...ends,
  ...made,
];
