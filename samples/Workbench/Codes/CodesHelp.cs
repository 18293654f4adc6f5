namespace Workbench.Codes;

/// <summary>What <c>codes --help</c> prints.</summary>
internal static class CodesHelp
{
    public const string Text =
        """
        codes --count N --output FILE [--key FILE] [--first NUMBER] [--campaign NUMBER]
        codes --count N --output FILE [--key FILE] [--first NUMBER] [--length L] [--alphabet SYMBOLS]

        Mints codes the way the offer engine does, one a row under the header code: each is its number, permuted
        by a key. No two are the same, and without the key one tells nothing about another. Every single wrong
        symbol and every swap of two neighbours shows. The key is the only record of them: codes are good where
        the engine, or your own software through CodeSeries, has the same key and knows which numbers it gave.

          --count N            how many
          --key FILE           32 bytes in base64, as OfferOptions.CodeKey has them, such as
                               'openssl rand -base64 32' writes; without it, a fresh random key that is forgotten
          --first NUMBER       the number of the first code, 0 by default; with the same key, go on where the last
                               run ended, or the same codes come again
          --campaign NUMBER    the number that the store gave the campaign, 0 by default
          --length L           codes of L symbols, the check symbol at the end among them; by default as many as
                               have 80 bits before it
          --alphabet SYMBOLS   3 to 94 letters, digits and marks of ASCII; by default the 32 digits and letters
                               without I, L, O and U. Any number of symbols has a check symbol
          --output FILE        where the codes go; a file that was not there is for its owner alone
          --json FILE          a summary: count, first, campaign, alphabet, length, bits, guess_bits, seconds,
                               peak_bytes

        bits is the base-2 logarithm of how many codes there could be, guess_bits of how many tries it takes to
        guess one that was minted. Below 80 bits a line on standard error warns; below 20 guess_bits nothing is
        minted.
        """;
}
