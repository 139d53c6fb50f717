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

// In the page: milliseconds of the same work, the best of some times.
async function work() {
  const times = [];
  for (let time = 0; time < 5; time++) {
    const start = performance.now();
    let sum = 0;
    for (let number = 0; number < 2e7; number++) sum += Math.sqrt(number);
    times.push(performance.now() - start + (sum < 0));
    await new Promise(requestAnimationFrame);
  }
  return Math.min(...times);
}

// How many times slower the processor really is in an empty page: on a busy machine a browser does not hold a page back
// as it should.
export async function slowness({ page, devtools }) {
  const before = await page.evaluate(work);
  await slowProcessor(devtools);
  return await page.evaluate(work) / before;
}
