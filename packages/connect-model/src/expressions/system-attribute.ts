/** A value that every flow can read without anyone having set it, as the console lists it under System. */
export interface SystemAttribute {
  /** As people call it: `Customer number`. */
  readonly name: string;
  readonly path: string;
  /** The values it can have, where the list is closed. */
  readonly values?: readonly string[];
}

function attribute(name: string, path: string, values?: readonly string[]): SystemAttribute {
  return values === undefined ? { name, path } : { name, path, values };
}

function segment(name: string, key: string): SystemAttribute {
  return attribute(name, `$.SegmentAttributes['connect:${key}']`);
}

function each(prefix: string, path: string, names: readonly string[]): readonly SystemAttribute[] {
  return names.map((name) => attribute(`${prefix} ${name}`, `${path}.${name}`));
}

/**
 * System attributes and their paths (administrator guide, "List of available contact attributes", checked 2026-11-20).
 */
export const systemAttributes: readonly SystemAttribute[] = [
  attribute("Region", "$.AwsRegion"),
  attribute("Channel", "$.Channel", ["VOICE", "CHAT", "TASK", "EMAIL"]),
  attribute("Initiation method", "$.InitiationMethod", [
    "INBOUND",
    "OUTBOUND",
    "TRANSFER",
    "CALLBACK",
    "QUEUE_TRANSFER",
    "EXTERNAL_OUTBOUND",
    "MONITOR",
    "DISCONNECT",
    "WEBRTC_API",
    "API",
  ]),
  attribute("Instance ARN", "$.InstanceARN"),
  attribute("Contact id", "$.ContactId"),
  attribute("Initial contact id", "$.InitialContactId"),
  attribute("Previous contact id", "$.PreviousContactId"),
  attribute("Task contact id", "$.Task.ContactId"),
  attribute("Customer id", "$.CustomerId"),
  attribute("Customer endpoint address", "$.CustomerEndpoint.Address"),
  attribute("Customer endpoint type", "$.CustomerEndpoint.Type"),
  attribute("Customer display name", "$.CustomerEndpoint.DisplayName"),
  attribute("System endpoint address", "$.SystemEndpoint.Address"),
  attribute("System endpoint type", "$.SystemEndpoint.Type"),
  attribute("System display name", "$.SystemEndpoint.DisplayName"),
  attribute("Email CC list", "$.AdditionalEmailRecipients.CcList"),
  attribute("Email To list", "$.AdditionalEmailRecipients.ToList"),
  attribute("Language", "$.LanguageCode"),
  attribute("Text to speech voice", "$.TextToSpeechVoiceId"),
  attribute("Stored customer input", "$.StoredCustomerInput"),
  attribute("Name", "$.Name"),
  attribute("Description", "$.Description"),
  attribute("Tags", "$.Tags"),
  attribute("Queue name", "$.Queue.Name"),
  attribute("Queue ARN", "$.Queue.ARN"),
  attribute("Queue outbound number", "$.Queue.OutboundCallerId.Address"),
  attribute("Queue outbound number type", "$.Queue.OutboundCallerId.Type"),
  attribute("Initial message", "$.Media.InitialMessage"),
  attribute("SIPREC metadata", "$.Media.Sip.SiprecMetadata"),
  attribute("Assistant session ARN", "$.Wisdom.SessionArn"),
  segment("Subtype", "Subtype"),
  segment("Direction", "Direction"),
  segment("Email subject", "EmailSubject"),
  segment("Email spam verdict", "X-SES-SPAM-VERDICT"),
  segment("Email virus verdict", "X-SES-VIRUS-VERDICT"),
  segment("Contact expiry", "ContactExpiry"),
  segment("Created by user", "CreatedByUser"),
  segment("Assignment type", "AssignmentType"),
  segment("Block reason", "BlockReasonHeader"),
  segment("Screen sharing", "ScreenSharingDetails"),
  segment("Redacted fields", "RedactedFields"),
  segment("Validation test", "ValidationTestType"),
  segment("Customer authentication", "CustomerAuthentication"),
  ...each("Agent", "$.Agent", ["UserName", "FirstName", "LastName", "ARN"]),
  ...each("Agent capability", "$.Capabilities.Agent", ["Video", "ScreenShare"]),
  ...each("Customer capability", "$.Capabilities.Customer", ["Video", "ScreenShare"]),
  ...each("Queue metric", "$.Metrics.Queue", ["Name", "ARN", "Size", "OldestContactAge", "EstimatedWaitTime"]),
  ...each("Contact metric", "$.Metrics.Contact", ["EstimatedWaitTime", "PositionInQueue"]),
  ...["Online", "Available", "Staffed", "AfterContactWork", "Busy", "Missed", "NonProductive"].map((state) =>
    attribute(`Agents ${state}`, `$.Metrics.Agents.${state}.Count`),
  ),
  ...each("SIP header", "$.Media.Sip.Headers", [
    "P-Charge-Info",
    "P-Asserted-Identity",
    "From",
    "To",
    "ISUP-OLI",
    "JIP",
    "Hop-Counter",
    "Originating-Switch",
    "Originating-Trunk",
    "Call-Forwarding-Indicator",
    "Calling-Party-Address",
    "Called-Party-Address",
  ]),
  ...each("Customer audio", "$.MediaStreams.Customer.Audio", [
    "StreamARN",
    "StartTimestamp",
    "StopTimestamp",
    "StartFragmentNumber",
  ]),
];
