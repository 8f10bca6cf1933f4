/** Outcomes by use: `GetCase: ["NoMatchingError"]`. */
export type Exceptions = readonly {
  readonly reason: string;
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
}[];

const failing = ["NoMatchingError"];

/** Outcomes that no description of a world leads to: a stub for the block has to say so. */
export const onlyWithStub: Exceptions = [
  {
    reason: "A store of records that a scenario fills does not fail by itself.",
    outcomes: {
      CheckSegmentMembershipForCustomerProfile: failing,
      CreateCase: failing,
      CreateCustomerProfile: failing,
      EvaluateDataTableValues: failing,
      GetCalculatedAttributesForCustomerProfile: failing,
      GetCase: failing,
      GetCustomerProfile: failing,
      GetCustomerProfileObject: failing,
      ListDataTableValues: failing,
      UpsertDataTableValues: failing,
    },
  },
  {
    reason: "When the service cannot link a contact to a case is not published.",
    outcomes: { CreateCase: ["ContactNotLinked"], GetCase: ["ContactNotLinked"], UpdateCase: ["ContactNotLinked"] },
  },
  {
    reason: "Who answers the call of a campaign is told by a detector that only campaigns have.",
    outcomes: {
      CheckOutboundCallStatus: [
        "Equals CallAnswered",
        "Equals VoicemailBeep",
        "Equals VoicemailNoBeep",
        "Equals NotDetected",
      ],
    },
  },
  {
    reason: "The parameters of the action are not published.",
    outcomes: {
      CheckSegmentMembership: ["next", "Equals gold", "NoMatchingError"],
      RouteContactToAgent: ["next", "NoMatchingError"],
    },
  },
  {
    reason: "How long the service waits for a chat that is idle has no known parameter.",
    outcomes: { ConnectParticipantWithAgenticCX: ["InputTimeLimitExceeded"] },
  },
  {
    reason: "Which bots take part in a chat is not part of a world.",
    outcomes: { "Wait (forEvents)": ["Equals BotParticipantDisconnected"] },
  },
];

/** Outcomes that are taken only when a scenario makes the block fail (`failures`), or never. */
export const never: Exceptions = [
  {
    reason: "Voice ID has ended: its blocks take their error branch.",
    outcomes: {
      "CheckVoiceId (enrollment)": ["Equals Enrolled", "Equals NotEnrolled", "Equals OptedOut"],
      "CheckVoiceId (authentication)": [
        "Equals Authenticated",
        "Equals NotAuthenticated",
        "Equals Inconclusive",
        "Equals NotEnrolled",
        "Equals OptedOut",
      ],
      "CheckVoiceId (fraud)": ["Equals HighRisk", "Equals LowRisk", "Equals Inconclusive"],
      StartVoiceIdStream: ["next"],
    },
  },
  {
    reason: "The block only notes something, which cannot go wrong here.",
    outcomes: {
      CreateContact: failing,
      UntagContact: failing,
      UpdateContactMediaProcessing: failing,
      UpdateContactRecordingAndAnalyticsBehavior: ["InFlightRedactionConfigurationFailed"],
      "UpdateContactRoutingBehavior (proficiencies)": failing,
    },
  },
  {
    reason: "The members that hold a template are not known.",
    outcomes: {
      StartOutboundChatContact: ["TemplateRenderingError"],
      StartOutboundEmailContact: ["TemplateRenderingError"],
    },
  },
  {
    reason: "Which countries an instance may call is not known; see the fidelity notes.",
    outcomes: { UpdateContactCallbackNumber: ["CallbackNumberNotDialable"] },
  },
  {
    reason: "Messages without an interrupt go round until something else moves the contact on.",
    outcomes: { MessageParticipantIteratively: ["Equals MessagesInterrupted"] },
  },
  {
    reason: "It needs an agent who is transferring a call: life/agent-transfers.test.ts plays it.",
    outcomes: { UpdatePreviousContactParticipantState: ["next"] },
  },
];
