import encodeQR from "qr";

/** An address as a QR code of characters, to be printed in a terminal. */
export function qrCode(url: string): string {
  return encodeQR(url, "ascii", { ecc: "low" });
}
