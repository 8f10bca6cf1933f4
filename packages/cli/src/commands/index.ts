import type { Command, CommandGroup } from "../command/command.js";
import { adoptCommand } from "./adopt/command.js";
import { bindCommand } from "./bind/command.js";
import { buildCommand } from "./build/command.js";
import { checkCommand } from "./check/command.js";
import { completionCommands } from "./completion/command.js";
import { deployCommand } from "./deploy/command.js";
import { destroyCommand } from "./destroy/command.js";
import { diffCommand } from "./diff/command.js";
import { doctorCommand } from "./doctor/command.js";
import { driftCommand } from "./drift/command.js";
import { emulatorCommand } from "./emulator/command.js";
import { explainCommand } from "./explain/command.js";
import { exploreCommand } from "./explore/command.js";
import { exportCommand } from "./export/command.js";
import { graphCommand } from "./graph/command.js";
import { importCommand } from "./import/command.js";
import { initCommand } from "./init/command.js";
import { outputsCommand } from "./outputs/command.js";
import { planCommand } from "./plan/command.js";
import { policyCommand } from "./policy/command.js";
import { simulateCommand } from "./simulate/command.js";
import { stateCommands } from "./state/command.js";
import { testCommand } from "./test/command.js";
import { viewCommand } from "./view/command.js";

/** Every command, in the order of a day's work. */
export const commands: readonly (Command | CommandGroup)[] = [
  initCommand,
  checkCommand,
  explainCommand,
  buildCommand,
  bindCommand,
  simulateCommand,
  testCommand,
  exploreCommand,
  diffCommand,
  graphCommand,
  viewCommand,
  importCommand,
  adoptCommand,
  exportCommand,
  planCommand,
  policyCommand,
  deployCommand,
  driftCommand,
  destroyCommand,
  outputsCommand,
  stateCommands,
  emulatorCommand,
  doctorCommand,
  completionCommands(() => commands),
];
