/** Where the facts behind the rules stand, as they are cited on a diagnostic's page. */
export const sources = {
  /** What the service answered to flows that public projects sent it. */
  liveRefusals: "InvalidContactFlowException answers of the live service, recorded by public projects",
  actionPages: "https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions.html",
  flowLanguage: "https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html",
  quotas: "https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html",
  attributes: "https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html",
} as const;

/** When they were last read. */
export const checked = "2026-11-20";
