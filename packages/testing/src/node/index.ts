export { readCoverageShards, writeCoverageShard } from "./coverage-shards.js";
export { type NativeCall, readNativeShards, writeNativeShard } from "./native-shards.js";
