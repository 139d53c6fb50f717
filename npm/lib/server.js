// Owns what a server has of it, where pages are only written: there are no elements to make known.

export class WorthTheInterview {}

export const define = () => {};
