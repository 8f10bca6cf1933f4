import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { LexModelsV2Client } from "@aws-sdk/client-lex-models-v2";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { STSClient } from "@aws-sdk/client-sts";
import { onTestFinished } from "vitest";
import type { EmulatorOptions } from "../../src/index.js";
import { startTestEmulator } from "./test-emulator.js";

/** An emulator with the SDK's own clients of the services beside Connect; they end with the test. */
export async function startNeighbours(options: EmulatorOptions = {}) {
  const started = await startTestEmulator(options);
  const settings = {
    endpoint: started.emulator.url,
    region: "eu-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  };
  const clients = {
    logs: new CloudWatchLogsClient(settings),
    lambda: new LambdaClient(settings),
    lex: new LexModelsV2Client(settings),
    secrets: new SecretsManagerClient(settings),
    sts: new STSClient(settings),
  };
  onTestFinished(() => {
    for (const client of Object.values(clients)) client.destroy();
  });
  return { ...started, ...clients };
}
