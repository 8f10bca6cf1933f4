export {
  type AwsEnvironmentConfig,
  type ChecksConfig,
  defineConfig,
  type EnvironmentsConfig,
  type FlowcConfig,
  type IgnoreConfig,
  type LocalEnvironmentConfig,
  type SeveritiesConfig,
} from "@flowc/project/config";
