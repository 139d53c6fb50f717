// Owns what came over the wire in a visit: encoded bytes, headers included, and when each file was there.

export class Transfers {
  #start = null;
  #done = [];

  static async of(devtools) {
    const transfers = new Transfers();
    devtools.on("Network.requestWillBeSent", ({ timestamp, type }) => {
      // The page itself is the first, and its time that from which the page counts.
      if (type === "Document") transfers.#start ??= timestamp;
    });
    devtools.on("Network.loadingFinished", ({ timestamp, encodedDataLength }) => {
      transfers.#done.push({ timestamp, bytes: encodedDataLength });
    });
    await devtools.send("Network.enable");
    return transfers;
  }

  // All that had come whole by then, in milliseconds after the page was asked for.
  bytes(until = Infinity) {
    const done = this.#done.filter(({ timestamp }) => (timestamp - this.#start) * 1000 <= until);
    return done.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
