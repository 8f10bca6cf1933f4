import { defineConfig } from "flowc";

export default defineConfig({ flows: ["flows/*.flow.ts"] });
