import type { FlowcConfig } from "./config/flowc-config.js";

/** A folder with flows and what its configuration says about them. */
export interface Project {
  /** Folder of the configuration, absolute. */
  readonly root: string;
  readonly configFile: string;
  readonly config: FlowcConfig;
}
