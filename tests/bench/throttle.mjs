// Owns what every subject is slowed down by: a phone's network and a phone's processor.

const bytesPerSecond = (kilobits) => (kilobits * 1000) / 8;

// Slow 4G.
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: bytesPerSecond(1600),
  uploadThroughput: bytesPerSecond(750),
};

// So many times slower than this machine.
export const SLOWER = 4;

export const described = `slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms), processor ${SLOWER} times slower`;

export const slowNetwork = (devtools) => devtools.send("Network.emulateNetworkConditions", NETWORK);

export const slowProcessor = (devtools) => devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
