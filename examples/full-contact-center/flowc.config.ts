import { defineConfig } from "flowc";

export default defineConfig({
  flows: ["flows/**/*.flow.ts"],
  resources: ["resources.ts", "phone-numbers.ts"],
  environments: {
    // The built-in Connect on this machine needs no configuration; it is the default of every command.
    local: {},
    prod: {
      region: "eu-west-2",
      createInstance: true,
      tags: { Environment: "production", Project: "customer-service" },
    },
  },
});
