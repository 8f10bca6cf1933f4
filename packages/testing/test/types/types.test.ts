import { fileURLToPath } from "node:url";
import { testTypes } from "../../../../scripts/test/type-refusals.js";

testTypes(fileURLToPath(new URL(".", import.meta.url)));
