import { defineConfig } from "flowc";

export default defineConfig({
  resources: ["resources.ts", "phone-numbers.ts"],
  environments: { prod: { region: "us-east-1", createInstance: true } },
});
