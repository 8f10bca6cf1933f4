import { defineConfig } from "flowc";

export default defineConfig({
  flows: [],
  environments: {
    prod: {
      region: "eu-west-2",
      // Without this line the instance is taken over when it exists, and never made.
      createInstance: true,
      tags: { Environment: "production", Project: "customer-service" },
    },
  },
});
