export type { ChecksConfig, IgnoreConfig, SeveritiesConfig } from "./checks-config.js";
export {
  type AwsEnvironmentConfig,
  defineConfig,
  type EnvironmentsConfig,
  type FlowcConfig,
  type LocalEnvironmentConfig,
  type S3StateConfig,
  type StateConfig,
} from "./flowc-config.js";
