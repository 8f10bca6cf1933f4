import { type CommandGroup, defineCommand } from "../../command/command.js";
import { commonOptions, defineOptions, environmentOption } from "../../command/options.js";

const address = { name: "address", description: "kind and declared name, for example queue/Support", isRequired: true };

export const stateOptions = defineOptions({ ...environmentOption, ...commonOptions });

export const stateChangeOptions = defineOptions({
  yes: { type: "switch", description: "without asking" },
  ...environmentOption,
  ...commonOptions,
});

export const stateRebuildOptions = defineOptions({
  lineage: { type: "text", value: "id", description: "whose ownership tags to follow, when there are several" },
  ...stateChangeOptions,
});

/** A state is written as a whole under its lock: whoever waits a moment leaves nothing half-done. */
const writesState = {
  stopsItself: true,
  interruption: {
    ended:
      "Ended at once: the state is as it was or complete, and its lock may be left behind. flowc state unlock takes it away.",
  },
} as const;

const listCommand = defineCommand({
  name: "list",
  summary: "list what was deployed",
  description: "Lists the addresses of everything that the state of an environment remembers. Connect is not called.",
  options: stateOptions,
  examples: [{ command: "flowc state list --env prod", description: "what production has" }],
  load: async () => (await import("./list.js")).runStateList,
});

const showCommand = defineCommand({
  name: "show",
  summary: "show what is remembered of one resource",
  description: "Shows what the state remembers of one resource: ids, what was last written, what it refers to.",
  argument: address,
  options: stateOptions,
  examples: [{ command: "flowc state show queue/Support", description: "on the built-in Connect" }],
  load: async () => (await import("./show.js")).runStateShow,
});

const rebuildCommand = defineCommand({
  name: "rebuild",
  summary: "make a lost state anew from the tags in Connect",
  description:
    "Reads the instance and takes into the state what carries its ownership tag. A state that is there keeps what it has and gets what it lacks. Things without tags are found by name by the next plan. Connect is not changed.",
  options: stateRebuildOptions,
  examples: [
    { command: "flowc state rebuild --env prod", description: "after the state file was lost" },
    { command: "flowc state rebuild --env prod --lineage 0b9f…", description: "when two states share the instance" },
  ],
  ...writesState,
  load: async () => (await import("./rebuild.js")).runStateRebuild,
});

const unlockCommand = defineCommand({
  name: "unlock",
  summary: "take away a lock that was left behind",
  description:
    "Says who holds the lock of a state and takes it away after a question. A lock of a process that still runs on this machine is never taken.",
  options: stateChangeOptions,
  examples: [{ command: "flowc state unlock --env prod", description: "after a deploy on another machine was killed" }],
  ...writesState,
  load: async () => (await import("./unlock.js")).runStateUnlock,
});

const removeCommand = defineCommand({
  name: "rm",
  summary: "forget a resource without deleting it",
  description:
    "Takes a resource out of the state. It stays in Connect as it is. While it is still declared, the next plan takes it over again.",
  argument: address,
  options: stateChangeOptions,
  examples: [{ command: "flowc state rm queue/Support --env prod", description: "somebody else looks after it now" }],
  ...writesState,
  load: async () => (await import("./remove.js")).runStateRemove,
});

const moveCommand = defineCommand({
  name: "mv",
  summary: "give a resource another address",
  description:
    "For a declaration that has another name now: the state knows the resource under the new one, and the next plan changes it instead of making another one. Connect is not called.",
  argument: [
    { ...address, name: "from" },
    { ...address, name: "to", description: "the new address, of the same kind" },
  ],
  options: stateOptions,
  examples: [
    {
      command: "flowc state mv phoneNumber/main phoneNumber/main_line",
      description: "keep the number, change its key",
    },
  ],
  ...writesState,
  load: async () => (await import("./move.js")).runStateMove,
});

/** What was deployed, as flowc remembers it. */
export const stateCommands: CommandGroup = {
  name: "state",
  topic: "deploy",
  summary: "look at and repair what flowc remembers",
  description: "Looks at and repairs the state of an environment: what flowc remembers of what it deployed.",
  commands: [listCommand, showCommand, rebuildCommand, unlockCommand, removeCommand, moveCommand],
};
