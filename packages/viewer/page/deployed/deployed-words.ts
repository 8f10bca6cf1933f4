import type { DeployedFlow, DeployedView, FlowKey } from "@flowc/viewer";

export type DeployedStatus = DeployedFlow["status"];

/** What a status says: a sign, a word, and the sentence behind it. */
export const deployedWords: Readonly<
  Record<DeployedStatus, { readonly sign: string; readonly word: string; readonly meaning: string }>
> = {
  same: { sign: "✓", word: "same", meaning: "deployed as the sources say" },
  differs: { sign: "~", word: "differs", meaning: "deployed in another version" },
  absent: { sign: "○", word: "absent", meaning: "never deployed there" },
  unknown: { sign: "?", word: "unknown", meaning: "the state does not tell" },
};

/** The status of one flow; unknown when the environment says nothing of it. */
export function statusOf({ flows }: DeployedView, key: FlowKey): DeployedStatus {
  return flows.find(({ flow }) => flow === key)?.status ?? "unknown";
}
