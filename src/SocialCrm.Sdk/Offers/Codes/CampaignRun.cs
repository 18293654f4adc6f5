namespace SocialCrm.Offers;

/// <summary>The codes that the offer engine gives for one campaign.</summary>
internal sealed class CampaignRun(byte[] key, uint campaign) : ICodeRun
{
    private const int Chunk = 1_024;

    private readonly CodePress press = new(new CrockfordCode(), key);

    public long Capacity => CodeSerial.LastNumber + 1;

    public double Bits => SerialBits.Count;

    public void Write(long first, Span<string> codes)
    {
        var serials = new CodeSerial[Math.Min(Chunk, codes.Length)];
        for (var start = 0; start < codes.Length; start += Chunk)
        {
            var count = Math.Min(Chunk, codes.Length - start);
            for (var index = 0; index < count; index++)
                serials[index] = new CodeSerial(campaign, first + start + index);
            press.Write(serials.AsSpan(0, count), codes.Slice(start, count));
        }
    }

    public bool TryRead(string code, out long number)
    {
        var isRead = press.TryReadSerial(code, out var serial) && serial.Campaign == campaign;
        number = isRead ? serial.Number : 0;
        return isRead;
    }
}
