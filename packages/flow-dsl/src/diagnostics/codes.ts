import { defineDiagnostics, quotedList } from "@flowc/diagnostics";

/** What can go wrong while a flow is built that the types cannot catch. */
export const buildDiagnostics = defineDiagnostics({
  FLOW150: {
    name: "no-failing-builder",
    severity: "error",
    message: (p: { flow: string; reason: string }) => `Building "${p.flow}" failed: ${p.reason}`,
    help: (p: { reason: string; similar?: string | undefined }) => {
      if (p.similar !== undefined) return `Did you mean "${p.similar}"?`;
      return /before initialization/.test(p.reason)
        ? "A branch runs before its block has returned: it gets the block's result as its second argument, (f, result) => ..."
        : "Mend the code that builds the flow; it runs once for every build and must not throw.";
    },
    source: "flowc",
  },
  FLOW151: {
    name: "no-empty-flow",
    severity: "error",
    message: (p: { flow: string }) => `"${p.flow}" has no blocks.`,
    help: () => "Add at least one block to the callback of the flow.",
    source: "flowc: the Flow language needs a StartAction that exists (2026-11-20)",
  },
  FLOW152: {
    name: "no-open-end",
    severity: "error",
    message: (p: { flow: string; block: string }) => `"${p.flow}" does not say what happens after "${p.block}".`,
    help: () =>
      "End this path with disconnect(), transferToQueue(...) or transferToFlow(...), or go on with goto(...).",
    source: "flowc: a contact whose flow runs off its end is dropped",
  },
  FLOW153: {
    name: "no-duplicate-id",
    severity: "error",
    message: (p: { id: string }) => `Two blocks are pinned to the id "${p.id}".`,
    help: () => "Give each block an id of its own, or leave id out.",
    source: "Amazon Connect developer guide, Flow language: identifiers are unique in a flow (2026-11-20)",
  },
  FLOW154: {
    name: "no-unknown-label",
    severity: "error",
    message: (p: { label: string; known: readonly string[]; nearest?: string }) =>
      `goto("${p.label}") finds no label of that name.${p.nearest ? ` Did you mean "${p.nearest}"?` : ""}`,
    help: (p: { known: readonly string[] }) =>
      p.known.length === 0
        ? 'Mark the place with label("...") or give a block the option label.'
        : `The labels of this flow are ${quotedList(p.known)}.`,
    source: "flowc",
  },
  FLOW155: {
    name: "no-ambiguous-label",
    severity: "error",
    message: (p: { label: string; count: number }) =>
      `goto("${p.label}") could mean any of ${p.count} places with that label.`,
    help: () => "Rename one of them, or put the label and its goto into a scope of their own.",
    source: "flowc",
  },
  FLOW156: {
    name: "no-foreign-builder",
    severity: "error",
    message: (p: { block: string }) =>
      `${p.block} is called on the builder of an outer branch while an inner branch is being built.`,
    help: () => "Use the builder that the callback receives: name it f there too, so that it hides the outer one.",
    source: "flowc",
  },
  FLOW157: {
    name: "no-late-block",
    severity: "error",
    message: (p: { block: string }) => `${p.block} is called after its callback has returned.`,
    help: () => "Add blocks only while the callback runs: no timers, promises or stored builders.",
    source: "flowc",
  },
  FLOW158: {
    name: "no-endless-goto",
    severity: "error",
    message: (p: { jump: string }) => `${p.jump} only leads back to itself: there is no block on the way.`,
    help: () => "Put a block between the place and the jump back to it.",
    source: "flowc",
  },
  FLOW159: {
    name: "no-detached-branch",
    severity: "error",
    message: (p: { method: string }) => `${p.method} does not follow its when: something else was added in between.`,
    help: (p: { method: string }) =>
      `Write ${p.method}(...) in the same chain as when(...), before the next block, and otherwise(...) last.`,
    source: "flowc",
  },
  FLOW160: {
    name: "no-incomplete-catalogue",
    severity: "error",
    message: (p: { locale: string; missing: readonly string[] }) =>
      `The locale "${p.locale}" has no message ${quotedList(p.missing)}, which another locale has.`,
    help: (p: { locale: string }) => `Add what is missing for "${p.locale}": every locale needs every message.`,
    source: "flowc",
  },
  FLOW161: {
    name: "no-unequal-placeholders",
    severity: "error",
    message: (p: { locale: string; name: string; missing: readonly string[] }) =>
      `The message "${p.name}" has no placeholder ${quotedList(p.missing)} in "${p.locale}", but in another locale.`,
    help: () => "Write the same placeholders in every locale: {name} in braces, spelled alike.",
    source: "flowc",
  },
  FLOW162: {
    name: "no-empty-placeholder",
    severity: "error",
    message: (p: { name: string; missing: readonly string[] }) =>
      `The message "${p.name}" is used without a value for ${quotedList(p.missing)}.`,
    help: (p: { name: string; missing: readonly string[] }) =>
      `Give it: ${p.name}({ ${p.missing.map((name) => `${name}: ...`).join(", ")} }).`,
    source: "flowc",
  },
  FLOW163: {
    name: "no-unknown-language",
    severity: "warning",
    message: (p: { locale: string }) =>
      `The locale "${p.locale}" is no language code, so no contact's language will ever match it.`,
    help: () =>
      "Spell it like en, en-GB or es-419, or name the attribute that holds it: { language: f.attributes(...) }.",
    source: "Amazon Connect administrator guide: LanguageCode is a code such as en-US (2026-11-20)",
  },
  FLOW164: {
    name: "no-nested-loop-name",
    severity: "warning",
    message: (p: { name: string }) => `The loop "${p.name}" runs inside of another loop of that name.`,
    help: () => "Give each loop a name of its own: names must be unique among the loops that run.",
    source: "Amazon Connect administrator guide, Loop (2026-11-20)",
  },
  FLOW177: {
    name: "no-broken-origin",
    severity: "error",
    message: (p: { flow: string; reason: string }) => `The origin of "${p.flow}" cannot be used: ${p.reason}.`,
    help: () =>
      "Take the .origin.json file back as flowc import wrote it, or leave the option origin out: the blocks then get identifiers of their own.",
    source: "flowc",
  },
  FLOW178: {
    name: "no-ambiguous-join",
    severity: "error",
    message: () =>
      "This shared fragment does not end by itself, and the flow would go on elsewhere here than at its first use.",
    help: () =>
      "End the fragment with a block that ends, or with a call of another shared fragment; or make it a plain function, which adds its blocks at each use.",
    source: "flowc: the blocks of a shared fragment stand in the flow once, so they have one way on",
  },
});
