/**
 * Ends the process with one sentence where this Node.js can't run the service: `node -r ./scripts/check-node.js …` runs
 * it before the rest is even parsed. Written in JavaScript that every Node.js understands.
 */
var range = require("../package.json").engines.node;

/** "v20.19.0", "^20.19.0" and ">=24.11.0" alike: [major, minor]. */
function numbers(text) {
  var found = /(\d+)\.(\d+)/.exec(text);
  return [Number(found[1]), Number(found[2])];
}

function isIn(part, version) {
  var least = numbers(part);
  if (version[0] === least[0]) return version[1] >= least[1];
  return part.indexOf(">=") === 0 && version[0] > least[0];
}

function asWords(part) {
  var least = numbers(part);
  return least.join(".") + (part.indexOf(">=") === 0 ? " or later" : " or a later " + least[0]);
}

var parts = range.split(" || ");
var version = numbers(process.version);
var isEnough = parts.some(function (part) {
  return isIn(part, version);
});

if (!isEnough) {
  var possible = parts.map(asWords).join(", or ");
  console.error("Node.js " + process.version.slice(1) + " can't run this: install Node.js " + possible + ".");
  process.exit(1);
}
