export { readCoverageShards, writeCoverageShard } from "./coverage-shards.js";
