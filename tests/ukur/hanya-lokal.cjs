// Loaded before Lighthouse: it may speak with this machine and with nobody else. Its package
// brings a telemetry client; even switched on by mistake, that would reach no one.
const dns = require("node:dns");
const net = require("node:net");

const OWN = new Set(["127.0.0.1", "::1", "localhost", undefined]);

function refuse(host) {
  process.stderr.write(`refused: ${host}\n`);
  process.exit(70);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function connectHere(...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof first === "object" && first !== null ? first.host : args[1];
  if (typeof host === "string" && !OWN.has(host)) refuse(host);
  return connect.apply(this, args);
};
const { lookup } = dns;
dns.lookup = function lookupHere(host, ...rest) {
  if (!OWN.has(host)) refuse(host);
  return lookup.call(this, host, ...rest);
};
