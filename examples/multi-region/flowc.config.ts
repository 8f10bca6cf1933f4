import { defineConfig } from "flowc";

// One source, an instance in each region. Aliases are unique in the world, so that each region has its own.
export default defineConfig({
  resources: ["resources.ts", "phone-numbers.ts"],
  environments: {
    london: {
      region: "eu-west-2",
      instanceAlias: "example-centre-london",
      createInstance: true,
      tags: { Region: "london" },
    },
    virginia: {
      region: "us-east-1",
      instanceAlias: "example-centre-virginia",
      createInstance: true,
      tags: { Region: "virginia" },
    },
  },
});
