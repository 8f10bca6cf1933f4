import type { FidelityNote } from "./fidelity-note.js";
import { assumed, documented, observed } from "./graded.js";

const guide = "Amazon Connect administrator guide";
const developerGuide = "Amazon Connect developer guide";

const lambda: readonly FidelityNote[] = [
  documented(
    "InvokeLambdaFunction",
    "A synchronous call fills $.External and $.LambdaInvocation.ResultData; the next one replaces it.",
    `${guide}, list of available contact attributes`,
  ),
  documented(
    "InvokeLambdaFunction",
    "Without a response type the answer must be a flat object of text; with JSON any JSON will do.",
    `${guide}, AWS Lambda function block`,
  ),
  documented("InvokeLambdaFunction", "An answer of more than 32 KB fails.", `${guide}, Invoke Lambda functions`),
  documented(
    "InvokeLambdaFunction",
    "Throttling and errors of the Lambda service are tried again up to three times within the time limit.",
    `${guide}, AWS Lambda function block`,
  ),
  observed(
    "InvokeLambdaFunction",
    "The event holds the members of ContactData that events of calls and chats had, null where a contact has none.",
    "events printed in public repositories, 2022 to 2025",
  ),
  observed(
    "InvokeLambdaFunction",
    "Segment attributes are sent with their type, as ValueString.",
    "an event of a call from a browser in a public repository, 2024",
  ),
  assumed(
    "InvokeLambdaFunction",
    "Numbers and booleans in a flat object become text; null, lists and objects fail.",
    "public functions return booleans to such blocks; the guide speaks of text only",
  ),
  assumed(
    "InvokeLambdaFunction",
    "Errors of the function itself are not tried again.",
    "the guide names throttling and general failures of the service",
  ),
  assumed("InvokeLambdaFunction", "It is tried again at once, without a pause.", "no page says how long it waits"),
  assumed(
    "InvokeLambdaFunction",
    "What $.External held stays when a call fails.",
    "the guide says that the next call replaces it",
  ),
  assumed(
    "InvokeLambdaFunction",
    "Out of time it fails with TimeLimitExceeded, else with the branch for any other error.",
    "the service's own test language mocks that error for this action",
  ),
  assumed(
    "InvokeLambdaFunction",
    "An asynchronous call that is accepted always succeeds; what the function answers reaches no flow.",
    "the wire form of the block that loads such a result is not known, and a wait for it was refused",
  ),
];

const attributes: readonly FidelityNote[] = [
  documented(
    "UpdateContactAttributes",
    "All attributes of a block are set, or none.",
    `${guide}, Set contact attributes`,
  ),
  documented("UpdateContactAttributes", "A contact holds 32 KB of attributes.", `${guide}, Use contact attributes`),
  assumed(
    "UpdateContactAttributes",
    "The bytes of attributes are those of their JSON, and those of the contact alone count.",
    "the guide speaks of attributes of a contact or its chain, not of how they are counted",
  ),
  assumed(
    "UpdateContactAttributes",
    "A path that leads nowhere sets the empty text.",
    "a prompt with such a path says nothing in its place",
  ),
  assumed(
    "UpdateContactAttributes, UpdateContactData",
    "The related contact is the one that RelatedContactId names; without one the block fails.",
    "the pages say current or related, and no more",
  ),
  documented("UpdateFlowAttributes", "A flow holds 32 KB of its own attributes.", `${guide}, Set contact attributes`),
  documented("TagContact", "A contact has six tags of the author's own.", `${guide}, Contact tags block`),
  assumed("UntagContact", "Taking off a tag that is not there succeeds.", "the API's UntagContact does"),
  documented(
    "Compare",
    "Conditions are tried in order with regard to case; numbers are compared where both sides are some.",
    `${developerGuide}, Flow language`,
  ),
  assumed("Compare", "A value that is not there meets no condition.", "the guide has no test for nothing"),
  documented(
    "DistributeByPercentage",
    "A whole number from 1 to 100 is compared with thresholds, each 1 more than the shares before it.",
    `${developerGuide}, DistributeByPercentage`,
  ),
];

const settings: readonly FidelityNote[] = [
  assumed(
    "recording, analytics and media processing",
    "What a block sets is kept and shown; on a channel that it is for it succeeds.",
    "only the instance knows whether the feature is there",
  ),
  documented(
    "UpdateContactRecordingAndAnalyticsBehavior",
    "What is set for calls or chats takes ChannelMismatch on any other channel.",
    `${guide}, Set recording, analytics and processing behavior`,
  ),
  assumed(
    "UpdateContactRecordingAndAnalyticsBehavior, UpdateContactTextToSpeechVoice",
    "A language or voice at a path that leads nowhere takes the error branch.",
    "there is nothing to set",
  ),
  assumed(
    "UpdateContactTextToSpeechVoice",
    "Every voice has every engine and style.",
    "which voices there are changes, and the service checks none when a flow is created",
  ),
  assumed(
    "UpdateContactMediaStreamingBehavior",
    "Stream and times are told at once, with a made-up stream; nothing is streamed.",
    "events printed in public repositories have this form",
  ),
  assumed(
    "CreateWisdomSession",
    "An assistant that is named has a session.",
    "sources disagree whether the service looks for the assistant",
  ),
  assumed(
    "CreatePersistentContactAssociation",
    "It succeeds in chats when an earlier contact is named; its messages are not played again.",
    "the page says no more than what it is for",
  ),
  assumed("CheckVoiceId, StartVoiceIdStream", "They take their error branch.", "Voice ID ended on 2026-05-20"),
];

const records: readonly FidelityNote[] = [
  documented(
    "GetCustomerProfile",
    "One profile that fits succeeds; none and several have branches; the response fields go to $.Customer.",
    `${guide}, Customer profiles block`,
  ),
  documented("customer profiles", "A value of more than 255 characters fails.", `${guide}, Customer profiles block`),
  assumed(
    "customer profiles",
    "What later blocks bring into $.Customer stands beside what earlier ones brought.",
    "the guide speaks of fields that are kept for blocks that follow",
  ),
  assumed(
    "customer profiles",
    "The 14,000 characters that a flow may keep of profiles are not counted.",
    "what happens beyond them no page says",
  ),
  assumed(
    "UpdateCustomerProfile",
    "It changes the profile of $.Customer.ProfileId, and fails without one.",
    "the block's page speaks of the profile that was found or made before",
  ),
  documented(
    "GetCase",
    "Several cases fail unless the last updated is asked for; none fails.",
    `${developerGuide}, GetCase`,
  ),
  assumed("CreateCase", "$.Case holds what the case was made with, and the status open.", "the guide lists its fields"),
  documented(
    "data tables",
    "Each data table block clears what the one before it brought.",
    `${guide}, Data table block`,
  ),
  assumed(
    "EvaluateDataTableValues",
    "Without a row an attribute has its default, else nothing; the block succeeds.",
    "the API tells for each value whether it was found",
  ),
  documented("LoadContactContent", "An email of more than 32 KB fails.", `${guide}, Get stored content block`),
];

/** How functions, attributes, settings and records behave, and how that is known. */
export const servicesFidelity: readonly FidelityNote[] = [...lambda, ...attributes, ...settings, ...records];
