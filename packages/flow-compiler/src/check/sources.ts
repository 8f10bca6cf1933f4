/** Where the facts behind the rules stand, as they are cited on a diagnostic's page. */
export const sources = {
  /** What the service answered to flows that public projects sent it. */
  liveRefusals: "InvalidContactFlowException answers of the live service, recorded by public projects",
  actionPages: "https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions.html",
  flowLanguage: "https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html",
  quotas: "https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html",
  attributes: "https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html",
  bestPractices: "https://docs.aws.amazon.com/connect/latest/adminguide/bp-contact-flows.html",
  ssml: "https://docs.aws.amazon.com/connect/latest/adminguide/supported-ssml-tags.html",
  polly: "https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html",
  storeInput: "https://docs.aws.amazon.com/connect/latest/adminguide/store-customer-input.html",
  loopPrompts: "https://docs.aws.amazon.com/connect/latest/adminguide/loop-prompts.html",
  lambda: "https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html",
  advice: "assumed: our advice, not a rule of the service",
} as const;

/** When they were last read. */
export const checked = "2026-11-20";
