using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Whatever a server says, the connector reads it, or says in the channel's words that it cannot; and it comes to an end.</summary>
public sealed class HostileServerTests
{
    private const string Imap = "* OK ready\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR IDLE\r\nA1 OK\r\nA2 OK in\r\n* CAPABILITY IMAP4rev1\r\nA3 OK\r\n"
        + "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 2] x\r\nA4 OK [READ-ONLY] x\r\n* SEARCH 1\r\nA5 OK\r\n"
        + "* 1 FETCH (UID 1 INTERNALDATE \"01-Jun-2026 12:00:00 +0000\" RFC822.SIZE 40 BODY[]<0> {40}\r\nFrom: ada@people.example\r\n\r\nHello, you!!)\r\nA6 OK\r\n";

    private const string Smtp = "220 hi\r\n250-x\r\n250-SIZE 1000000\r\n250 AUTH PLAIN\r\n235 in\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n";

    [Fact]
    public async Task The_script_that_is_mangled_below_is_sound()
    {
        Assert.Single((await PollAsync(Encoding.ASCII.GetBytes(Imap)))!.Interactions);
        Assert.IsType<SendResult.Accepted>(await SendAsync(Encoding.ASCII.GetBytes(Smtp)));
    }

    [Fact]
    public async Task Mangled_answers_of_imap_end_in_the_channels_words()
    {
        var random = new Random(1);
        for (var round = 0; round < 4_000; round++)
            await PollAsync(Mangle(Imap, random));
    }

    [Fact]
    public async Task Mangled_answers_of_smtp_are_never_taken_for_success_before_the_end()
    {
        var random = new Random(2);
        for (var round = 0; round < 4_000; round++)
            await SendAsync(Mangle(Smtp, random));
    }

    [Theory]
    [InlineData("* 1 FETCH (UID 1 BODY[]<0> {2147483647}\r\n")]
    [InlineData("* 1 FETCH (UID 1 BODY[]<0> {99999999999999}\r\n")]
    [InlineData("* 1 FETCH (UID 1 BODY[]<0> {20000000}\r\n")]
    [InlineData("* 1 FETCH ((((((((((((((((((((((((((((((((((((((((((((((((((((((((\r\n")]
    [InlineData("* 1 FETCH (UID 1 ENVELOPE ((((((((((((((((((((((((((((((((((((((((((((((((((((((((\r\n")]
    [InlineData("* 1 FETCH (UID 1 BODY[]<0> \"never closed\r\n")]
    [InlineData("* SEARCH 1 two 3\r\n")]
    [InlineData("+ what?\r\nB9 OK\r\n")]
    [InlineData("* BYE for now\r\n")]
    public async Task Answers_that_break_the_rules_are_refused(string answer)
    {
        var beginning = Imap[..Imap.IndexOf(answer.StartsWith("* 1", StringComparison.Ordinal) ? "* 1 FETCH" : "* SEARCH", StringComparison.Ordinal)];

        Assert.Null(await PollAsync(Encoding.ASCII.GetBytes(beginning + answer)));
    }

    [Fact]
    public async Task A_line_without_end_is_not_kept_in_memory()
    {
        var script = new byte[30_000_000];
        script.AsSpan().Fill((byte)'x');
        var before = GC.GetTotalAllocatedBytes();

        Assert.Null(await PollAsync(script));

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 15_000_000);
    }

    private static byte[] Mangle(string script, Random random)
    {
        var bytes = Encoding.ASCII.GetBytes(script).ToList();
        var odd = "\r\n(){}[]\"*+ 0\0\\"u8.ToArray();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var value = random.Next(2) == 0 ? odd[random.Next(odd.Length)] : (byte)random.Next(256);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at));
                    break;
                case 1:
                    bytes.Insert(at, value);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                default:
                    bytes[at] = value;
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>What was read; null where it ended in the channel's words.</summary>
    private static async Task<ChannelPage?> PollAsync(byte[] script)
    {
        using var mailbox = Mailbox(script);
        try
        {
            return await mailbox.PollAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (ChannelException fault)
        {
            Assert.DoesNotContain("mail-password", fault.ToString(), StringComparison.Ordinal);
            return null;
        }
    }

    private static async Task<SendResult?> SendAsync(byte[] script)
    {
        using var mailbox = Mailbox(script);
        try
        {
            return await mailbox.Sender.SendAsync(mailbox.Message(ChannelOperation.DirectMessage, "Hello"), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (ChannelException fault)
        {
            Assert.True(fault.HadNoEffect);
            return null;
        }
    }

    private static FakeMailbox Mailbox(byte[] script) => new() { Connecting = _ => new ScriptedStream(script) };
}
