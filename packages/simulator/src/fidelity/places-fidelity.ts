import type { FidelityNote } from "./fidelity-note.js";
import { assumed, documented, observed } from "./graded.js";

const overrides =
  "Amazon Connect administrator guide, Identify dates where you need to override standard operating hours";
const hoursBlock = "Amazon Connect administrator guide, Check hours of operation";
const attributes = "Amazon Connect administrator guide, List of available contact attributes";
const modules = "Amazon Connect administrator guide, Flow modules";

const hours: readonly FidelityNote[] = [
  documented(
    "hours of operation",
    "On a day with several overrides closings count first, then openings, then temporary hours, then the week.",
    overrides,
  ),
  documented(
    "hours of operation",
    "A day between the first and the last of temporary hours that names no times is closed.",
    `${overrides}, by its example of every other day`,
  ),
  documented("hours of operation", "Hours take over the overrides of their parents.", overrides),
  assumed(
    "hours of operation",
    "Overrides of parents are meant in the time zone of the hours that take them over.",
    "The parent is a list of dates; a holiday begins at midnight where the agents are.",
  ),
  assumed(
    "hours of operation",
    "Of several temporary hours on a day the one that begins last decides.",
    "The guide orders kinds of overrides only; SIM144 warns.",
  ),
  assumed(
    "hours of operation",
    "What a recurrence leaves open is as on its first day, and weeks begin on Monday.",
    "As in RFC 5545, which the names of the recurrence follow.",
  ),
  assumed(
    "hours of operation",
    "The minute in which hours close is closed; when the clock is changed, the clock on the wall counts.",
    "The guide gives lengths in whole hours (10:00 to 12:00 are two).",
  ),
  documented(
    "CheckHoursOfOperation",
    "Without hours it asks for those of the queue that was set; queues of agents have none and take the error branch.",
    hoursBlock,
  ),
  assumed(
    "CheckHoursOfOperation",
    "A condition on the name of an override is its branch, and is taken while that override decides.",
    "The guide describes the branch; no export with its wire form was found.",
  ),
];

const metrics: readonly FidelityNote[] = [
  observed(
    "CheckMetricData",
    "The age of the oldest contact is compared in milliseconds.",
    "Console exports: 300 seconds are written 300000 (aws-samples/sample-aicc-builder-for-amazon-connect-ai-agent).",
  ),
  documented("GetMetricData", "The age of the oldest contact under $.Metrics is in seconds.", attributes),
  assumed("GetMetricData", "Estimated waits under $.Metrics are in seconds.", "As the age of the oldest contact."),
  assumed(
    "GetMetricData",
    "Metrics are those of the moment; the service's are five to ten seconds old.",
    "A delay would make scenarios longer and no branch different.",
  ),
  assumed(
    "CheckMetricData, GetMetricData",
    "Without a queue, given or set, they take the error branch.",
    "There is nothing to report on, and an empty report is documented to take it.",
  ),
  assumed(
    "GetMetricData",
    "$.Metrics.Contact is there for a contact that waits in the queue, without a switch.",
    "The switch of the console has no known key.",
  ),
  assumed(
    "queues",
    "A disabled queue fails with NoMatchingError, not with QueueAtCapacity.",
    "It takes no contacts, which is no matter of its size.",
  ),
];

const flows: readonly FidelityNote[] = [
  documented(
    "InvokeFlowModule",
    "A module sees neither $.External, $.Lex, $.Customer, $.Wisdom, $.Metrics, stored input nor flow attributes of its caller, and leaves none.",
    attributes,
  ),
  assumed(
    "InvokeFlowModule",
    "Views, loops, data tables and $.LambdaInvocation are a module's own, too.",
    "They are filled by blocks of one flow, as those that the guide names.",
  ),
  assumed(
    "InvokeFlowModule",
    "A module that calls another one still reads its own $.Modules.Input beside the result.",
    "The input is the module's own; the result is the caller's.",
  ),
  documented("InvokeFlowModule", "Modules nest five levels deep at most.", modules),
  assumed(
    "InvokeFlowModule",
    "A module on the sixth level, an empty name and a flow in the place of a module take the error branch.",
    "It is the only branch that the block has for failures.",
  ),
  assumed(
    "InvokeFlowModule",
    "A module that names no branch takes NoMatchingCondition where the caller has conditions, else the next branch.",
    "The order of evaluation in the developer guide, Flow language.",
  ),
  assumed(
    "InvokeFlowModule",
    "Any version or alias runs the module that is here.",
    "A program holds one content for each module.",
  ),
  documented("TransferToFlow", "Contact attributes go along; $.External and flow attributes stay behind.", attributes),
  assumed(
    "TransferToFlow",
    "Stored input, the bot's results, views and metrics stay behind, too, and modules that were running are left.",
    "They belong to the flow that filled them. Public flows read $.External after a transfer all the same.",
  ),
  assumed(
    "TransferToFlow",
    "A flow that is neither an inbound nor a transfer flow takes the error branch.",
    "The guide says which flows it can go to, not what happens otherwise.",
  ),
];

/** Hours, queues, metrics, modules and transfers: what the simulator does, and how that is known. */
export const placesFidelity: readonly FidelityNote[] = [...hours, ...metrics, ...flows];
