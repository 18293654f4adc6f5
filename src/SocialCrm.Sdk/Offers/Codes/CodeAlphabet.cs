namespace SocialCrm.Offers;

/// <summary>The symbols that codes are written with.</summary>
internal sealed class CodeAlphabet
{
    private const byte NoSymbol = 0xFF;
    private const char FirstVisible = '!';
    private const char LastVisible = '~';

    private readonly byte[] values = new byte[LastVisible + 1];

    /// <exception cref="ArgumentException">Codes cannot be written with these.</exception>
    public CodeAlphabet(string symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        if (symbols.Length < CheckScheme.FewestSymbols)
            throw new ArgumentException("An alphabet needs three symbols: of two, no check symbol shows that neighbours were swapped. Add symbols.", nameof(symbols));

        Symbols = symbols;
        Array.Fill(values, NoSymbol);
        for (var value = 0; value < symbols.Length; value++)
        {
            var symbol = symbols[value];
            if (symbol is < FirstVisible or > LastVisible)
                throw new ArgumentException("An alphabet is made of letters, digits and marks of ASCII, without spaces. Take out the others.", nameof(symbols));
            if (values[symbol] != NoSymbol)
                throw new ArgumentException($"The alphabet has '{symbol}' twice. Take one out.", nameof(symbols));
            values[symbol] = (byte)value;
        }

        // People type either case, where that can only mean one symbol.
        foreach (var symbol in symbols)
        {
            foreach (var other in (ReadOnlySpan<char>)[char.ToLowerInvariant(symbol), char.ToUpperInvariant(symbol)])
            {
                if (values[other] == NoSymbol)
                    values[other] = values[symbol];
            }
        }
    }

    public string Symbols { get; }

    public int Count => Symbols.Length;

    public bool TryRead(char character, out byte value)
    {
        value = character < values.Length ? values[character] : NoSymbol;
        return value != NoSymbol;
    }
}
