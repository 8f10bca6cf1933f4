import type { EvidenceGrade } from "../catalogue/evidence.js";
import type { GraphType } from "../flow-types/flow-type.js";
import type { JsonPath } from "./json-path.js";

/**
 * How long a value can be read: over the whole `contact`, in this `flow` only, in this `module` call, in the `loop`
 * that is running, or `untilNext`, until the next action that fills the same root.
 */
export type AttributeLife = "contact" | "flow" | "module" | "loop" | "untilNext";

/** One root of the data that a flow can read. */
export interface AttributeNamespace {
  /** As written: `$.Attributes`. */
  readonly root: `$.${string}`;
  /** What fills it, in the field's words. Which actions do, the catalogue says (`ActionEntry.writes`). */
  readonly filledBy: string;
  readonly life: AttributeLife;
  /** Whether the root alone is a value (`$.Channel`). Else a name must follow (`$.Attributes.tier`). */
  readonly isLeaf: boolean;
  /** The graph types in which it holds anything. Absent: all. */
  readonly types?: readonly GraphType[];
  /** A module starts with none of it, and what a module fills is gone when it returns. */
  readonly ownInModule?: boolean;
  /** Grade where it is not the documentation. */
  readonly grade?: EvidenceGrade;
  readonly note?: string;
}

type Extra = Partial<Pick<AttributeNamespace, "types" | "ownInModule" | "grade" | "note">>;

function tree(name: string, filledBy: string, life: AttributeLife, extra: Extra = {}): AttributeNamespace {
  return { root: `$.${name}`, filledBy, life, isLeaf: false, ...extra };
}

function leaf(name: string, filledBy: string, life: AttributeLife = "contact", extra: Extra = {}): AttributeNamespace {
  return { root: `$.${name}`, filledBy, life, isLeaf: true, ...extra };
}

const service = "the service";

/** Flow types in which an agent is known. A module may run in any of them. */
const withAgent: readonly GraphType[] = [
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "MODULE",
];

/**
 * Every root that a JSONPath can start with (administrator guide, "List of available contact attributes", and
 * developer guide, checked 2026-11-20).
 */
export const attributeNamespaces: readonly AttributeNamespace[] = [
  tree("Attributes", "Set contact attributes, the API, and whoever started the contact", "contact"),
  tree("FlowAttributes", "Set contact attributes (flow)", "flow", {
    ownInModule: true,
    note: "Neither into nor out of modules. 32 KB.",
  }),
  tree("SegmentAttributes", "the service, and predefined attributes of your own", "contact"),
  tree("External", "AWS Lambda function, synchronous", "untilNext", {
    ownInModule: true,
    note: "By the documentation it does not survive a transfer to another flow; public flows rely on it all the same.",
  }),
  tree("LambdaInvocation", "AWS Lambda function", "untilNext"),
  tree("Lex", "Get customer input (Lex)", "untilNext", { ownInModule: true }),
  leaf("StoredCustomerInput", "Store customer input", "untilNext", {
    ownInModule: true,
    note: "The word Timeout when nothing was entered.",
  }),
  tree("Views", "Show view", "untilNext"),
  tree("Modules", "Invoke module: its input inside the module, its result in the caller", "untilNext"),
  tree("Metrics", "Get metrics", "untilNext", { ownInModule: true }),
  tree("Case", "Cases", "contact"),
  tree("Customer", "Customer profiles", "contact", { ownInModule: true }),
  tree("Loop", "Loop with a name", "loop"),
  tree("DataTables", "Data table (evaluate)", "untilNext"),
  tree("DataTableList", "Data table (list)", "untilNext"),
  tree("Wisdom", "Connect assistant", "contact", { ownInModule: true }),
  tree("AgenticCX", "Agentic CX", "contact", { grade: "corpus" }),
  tree("Email", "Get stored content", "contact", { note: "32 KB." }),
  tree("Media", service, "contact"),
  tree("MediaStreams", "Start media streaming", "contact"),
  leaf("Tags", "Contact tags", "contact", { note: "An object: test it with KeyExists." }),
  tree("References", "whoever started the contact", "contact"),
  tree("Capabilities", service, "contact"),
  tree("Task", "Create task", "contact"),
  tree("Agent", service, "contact", { types: withAgent }),
  tree("Queue", "Set working queue", "contact"),
  tree("CustomerEndpoint", service, "contact"),
  tree("SystemEndpoint", service, "contact"),
  tree("AdditionalEmailRecipients", service, "contact"),
  leaf("AwsRegion", service),
  leaf("Channel", service),
  leaf("ContactId", service),
  leaf("InitialContactId", service),
  leaf("PreviousContactId", service),
  leaf("InitiationMethod", service),
  leaf("InstanceARN", service),
  leaf("CustomerId", "Set contact attributes (system)"),
  leaf("LanguageCode", "Set contact attributes (system)"),
  leaf("Name", "Set contact attributes (system), and whoever started the task"),
  leaf("Description", "Set contact attributes (system), and whoever started the task"),
  leaf("TextToSpeechVoiceId", "Set voice"),
  leaf("CallbackNumber", "Set callback number", "contact", {
    grade: "corpus",
    note: "The guide lists no path for it; exports use this one.",
  }),
];

const byRoot = new Map(attributeNamespaces.map((namespace) => [namespace.root.slice(2), namespace]));

/** The namespace that a path starts in, undefined for a root that is not known. Case matters. */
export function findNamespace(path: JsonPath): AttributeNamespace | undefined {
  return byRoot.get(path.root);
}
