import type { FidelityNote } from "./fidelity-note.js";
import { assumed, documented } from "./graded.js";

const guide = "Amazon Connect administrator guide";
const developerGuide = "Amazon Connect developer guide";

const speech: readonly FidelityNote[] = [
  assumed(
    "speech",
    "Text is spoken at about 150 words of English a minute.",
    "a usual pace; voices and engines differ",
  ),
  assumed(
    "speech",
    "A recording of which nobody says how long it is plays 5 seconds.",
    "a usual length of short prompts",
  ),
  assumed(
    "speech",
    "SSML without a speak tag around it is spoken as if it had one.",
    "console exports hold such texts",
  ),
  documented(
    "MessageParticipant",
    "Chats and tasks take Text only; audio takes the error branch.",
    `${guide}, Play prompt`,
  ),
  documented("MessageParticipant", "Audio from S3 is not heard in queue and whisper flows.", `${guide}, Play prompt`),
  assumed("MessageParticipant", "Where audio from S3 is not heard the block fails.", "it has no other branch for it"),
  documented("MessageParticipant", "An e-mail passes through without effect.", `${guide}, Play prompt`),
  assumed(
    "MessageParticipant",
    "A text that its paths leave empty, one of more than 6,000 characters, and broken SSML take the error branch.",
    "the service refuses an empty text when a flow is created",
  ),
  documented(
    "MessageParticipant",
    "With the touchtone buffer on, a prompt that may be skipped is skipped while the buffer holds keys, and interrupted by one.",
    `${guide}, touchtone buffering`,
  ),
  assumed(
    "MessageParticipant",
    "Without the buffer, keys pressed during a prompt are lost.",
    `${guide}, touchtone buffering`,
  ),
  documented(
    "MessageParticipantIteratively",
    "With an interrupt it plays from the first message again, also where the interrupt came in the middle.",
    `${guide}, Loop prompts`,
  ),
  documented(
    "MessageParticipantIteratively",
    "In a chat it takes the error branch at once; without one the flow stops and the contact waits on.",
    `${developerGuide}, MessageParticipantIteratively`,
  ),
  assumed(
    "MessageParticipantIteratively",
    "ContinueMessagingDuringInterrupt changes nothing: the messages stop at an interrupt.",
    "the parameter is in console exports only",
  ),
];

const keys: readonly FidelityNote[] = [
  documented("GetParticipantInput", "Keys interrupt the prompt.", `${guide}, Get customer input`),
  assumed(
    "GetParticipantInput",
    "The time for the first key runs from the end of the prompt.",
    "the guide does not say",
  ),
  documented("GetParticipantInput", "In a menu the first key decides.", `${developerGuide}, GetParticipantInput`),
  documented(
    "GetParticipantInput",
    "An entry is complete with the most digits, with the terminating keys, or when the next digit takes too long (5 seconds unless set).",
    `${guide}, Store customer input`,
  ),
  documented(
    "GetParticipantInput",
    "# ends an entry unless other terminating keys are named.",
    `${guide}, Store customer input`,
  ),
  documented(
    "GetParticipantInput",
    "* deletes the keys before it unless the cancel key is off.",
    `${guide}, Store customer input`,
  ),
  assumed(
    "GetParticipantInput",
    "After a cancel the time for the first key runs again.",
    "nothing has been entered then",
  ),
  documented(
    "GetParticipantInput",
    "Without any key an entry stores the word Timeout and succeeds.",
    `${guide}, Store customer input`,
  ),
  assumed("GetParticipantInput", "That holds where a phone number is asked for, too.", "the guide makes no exception"),
  assumed(
    "GetParticipantInput",
    "An encrypted entry is stored as a text that names the key; it is not encrypted.",
    "nothing here can decrypt it",
  ),
  assumed(
    "GetParticipantInput",
    "Phone numbers are checked by country code and length; only numbers of the North American plan by their form.",
    "the service knows the numbers of each country",
  ),
  documented(
    "touchtone buffer",
    "It holds 30 keys; more are ignored until there is room.",
    `${guide}, touchtone buffering`,
  ),
  documented(
    "touchtone buffer",
    "A menu takes one key, an entry as many as it may, without asking.",
    `${guide}, touchtone buffering`,
  ),
  documented(
    "touchtone buffer",
    "A bot clears it; so does switching it off, after storing it where set.",
    `${guide}, touchtone buffering`,
  ),
  assumed("touchtone buffer", "An empty buffer is stored as the word Timeout.", "as an entry without keys is"),
];

const conversations: readonly FidelityNote[] = [
  documented(
    "ConnectParticipantWithLexBot",
    "The intent decides; slots, attributes and scores fill $.Lex.",
    `${guide}, Get customer input`,
  ),
  assumed(
    "ConnectParticipantWithLexBot",
    "Silence on a call is a turn of no words after 4 seconds, or start-timeout-ms.",
    "default of Lex V2",
  ),
  assumed(
    "ConnectParticipantWithLexBot",
    "Settings of Lex count when they are for all intents and slots (*:*).",
    "which intent listens is inside the bot",
  ),
  documented(
    "ConnectParticipantWithLexBot",
    "A chat that is silent for LexTimeoutSeconds takes InputTimeLimitExceeded.",
    `${guide}, Get customer input`,
  ),
  assumed(
    "ConnectParticipantWithLexBot",
    "Keys of a call are a turn of words, ended by # or after 5 seconds.",
    "defaults of Lex V2",
  ),
  assumed(
    "ConnectParticipantWithAgenticCX",
    "The agent speaks first and goes on till it is done or escalates.",
    "the block is known from console exports only",
  ),
  documented(
    "ShowView",
    "What is clicked decides and stands in $.Views with what was filled in.",
    `${developerGuide}, ShowView`,
  ),
  documented(
    "AuthenticateParticipant",
    "The outcome stands in $.SegmentAttributes['connect:CustomerAuthentication'].",
    `${guide}, Authenticate customer`,
  ),
  assumed(
    "AuthenticateParticipant",
    "A customer who opts out leaves nothing there.",
    "the statuses that are listed do not include it",
  ),
];

const flowControl: readonly FidelityNote[] = [
  documented(
    "Loop",
    "It continues as often as it counts, then is done once, then counts anew.",
    `${developerGuide}, Loop`,
  ),
  assumed(
    "Loop",
    "A flow that is entered again counts from the start.",
    "one page says of loops that they count for the call",
  ),
  documented("Loop", "A count that is no number takes the error branch.", `${guide}, Loop`),
  assumed("Loop", "A loop over a list cannot be played: its parameters are not known.", "no export holds one"),
  documented("Wait", "A call waits only while it runs on or for an event, in inbound flows.", `${guide}, Wait`),
  documented("Wait", "A wait inside the Continue branch of another fails.", `${guide}, Wait`),
  assumed(
    "Wait",
    "When the time is over the flow leaves the Continue branch at once, also in the middle of a prompt.",
    "the guide says temporarily",
  ),
  assumed(
    "Wait",
    "Without a stub no bot takes part in a contact: ParticipantNotFound.",
    "custom participants are outside of flows",
  ),
  documented(
    "flow types",
    "A block of a module takes its error branch where the calling flow does not take it.",
    `${guide}, flow modules`,
  ),
  assumed(
    "flow types",
    "So does a block of a flow whose type does not take it.",
    "the service refuses some of them when a flow is created",
  ),
  documented(
    "channels",
    "A block goes to its error branch, or has no effect, where its page says so of the channel.",
    `${guide}, pages of the blocks`,
  ),
  assumed(
    "channels",
    "A block that cannot be used on a channel takes its error branch, or passes through where it has none.",
    "the pages say No and no more",
  ),
];

/** What participants hear, press, say and click: how it is done here, and how that is known. */
export const talkFidelity: readonly FidelityNote[] = [...speech, ...keys, ...conversations, ...flowControl];
