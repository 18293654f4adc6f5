using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>The connector and the core against a real Postfix and Dovecot: alice's mailbox is connected, bob and carol write to it.</summary>
public sealed class LiveMailTests : IAsyncDisposable
{
    private static readonly ConnectionId Desk = new("mail:live");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private static readonly string[] Ports = ["imaps", "imap", "submission"];

    private readonly string tag = Guid.NewGuid().ToString("N")[..12];
    private JsonElement server;
    private LivePost? post;
    private LiveCore? core;

    [SkippableFact]
    public async Task A_mail_is_received_once_and_answered_in_its_conversation()
    {
        Start();
        await WriteAsync("carol", "q1", $"Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64\r\nReferences: <q0.{tag}@people.example>\r\nIn-Reply-To: <q0.{tag}@people.example>", Convert.ToBase64String(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("星期天开门吗？")));
        var asked = await ReceiveAsync("q1");
        await core!.RestartAsync();
        await core.ReceiveAsync();
        var stored = await core.ReadAsync();

        var sent = await core.SendAsync(new OutboxRequest($"answer-{tag}", Desk, ChannelOperation.Reply, $"十点开始。\n.\nFrom ten: „Eis“ 🍨 {tag}") { ReplyTo = asked.ExternalId, Language = "zh" });

        Assert.Equal("星期天开门吗？", asked.Text);
        Assert.Equal("carol@mail.test", asked.Author.Key);
        Assert.Equal("Carol Größe", asked.Author.DisplayName);
        Assert.Single(stored, read => read.ExternalId == asked.ExternalId);
        Assert.Equal(OutboxState.Accepted, sent.State);
        var (_, answer) = Assert.Single(await post!.FindAsync("carol", "Message-ID", sent.ExternalId!));
        Assert.Equal($"<q1.{tag}@people.example>", MailWriting.Header(answer, "In-Reply-To"));
        Assert.Equal($"<q0.{tag}@people.example> <q1.{tag}@people.example>", MailWriting.Header(answer, "References"));
        Assert.Equal($"Re: Öffnungszeiten {tag}", MailWriting.Decoded(MailWriting.Header(answer, "Subject")!));
        Assert.Equal($"十点开始。\n.\nFrom ten: „Eis“ 🍨 {tag}", MailWriting.Text(answer));
        Assert.DoesNotContain("\\Seen", Assert.Single(await post.FindAsync("alice", "Message-ID", asked.ExternalId)).Flags, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_answer_goes_out_once_though_its_answer_was_lost_and_does_not_come_back()
    {
        Start();
        using var cutter = new AnswerCutter(server.GetProperty("submission").GetInt32());
        await using var cut = Core(mail =>
        {
            mail.SentCopy = MailSentCopy.OwnAddress;
            mail.Smtp.Security = MailSecurity.None;
            mail.Smtp.Port = cutter.Port;
        }, cutter.Port);

        var sent = await cut.SendAsync(new OutboxRequest($"direct-{tag}", Desk, ChannelOperation.DirectMessage, $"Your order is ready. {tag}") { Recipient = "bob@mail.test", Title = $"Order {tag}" });

        Assert.True(cutter.HasCut);
        Assert.Equal(OutboxState.Accepted, sent.State);
        Assert.True(sent.Attempts > 1);
        Assert.Single(await post!.FindAsync("bob", "Message-ID", sent.ExternalId!));
        Assert.Single(await post.FindAsync("alice", "Message-ID", sent.ExternalId!));
        await cut.ReceiveAsync();
        Assert.DoesNotContain(await cut.ReadAsync(), interaction => interaction.ExternalId == sent.ExternalId);
    }

    [SkippableFact]
    public async Task A_large_mail_with_files_is_read()
    {
        Start();
        var file = Convert.ToBase64String(new byte[6_000_000], Base64FormattingOptions.InsertLineBreaks);
        await WriteAsync("bob", "large", "Content-Type: multipart/mixed; boundary=b", $"--b\r\nContent-Type: application/zip; name=\"=?utf-8?B?R3LDvMOfZS56aXA=?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{file}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the file. {tag}\r\n--b--");

        var read = await ReceiveAsync("large");

        Assert.Contains($"See the file. {tag}", read.Text, StringComparison.Ordinal);
        Assert.Contains("[1 attachment: Grüße.zip]", read.Text, StringComparison.Ordinal);
        Assert.Equal(64 * 1_024, read.Raw.Length);
    }

    [SkippableFact]
    public async Task What_cannot_be_delivered_comes_back_as_a_receipt()
    {
        Start();
        var sent = await core!.SendAsync(new OutboxRequest($"bounce-{tag}", Desk, ChannelOperation.DirectMessage, $"Are you there? {tag}") { Recipient = $"no=body.{tag}@mail.test", Title = $"Hello {tag}" });
        Assert.Equal(OutboxState.Accepted, sent.State);

        ReceiptKind? receipt = null;
        for (var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds; receipt is null && Environment.TickCount64 < until; await Task.Delay(300))
        {
            await core.ReceiveAsync();
            receipt = (await core.Outbox.FindAsync(sent.Message.Id))?.Receipt;
        }

        Assert.Equal(ReceiptKind.Failed, receipt);
        Assert.DoesNotContain(await core.ReadAsync(), interaction => interaction.Author.Key.StartsWith("mailer-daemon", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task What_the_server_refuses_is_rejected_with_its_code()
    {
        Start();

        var sent = await core!.SendAsync(new OutboxRequest($"refused-{tag}", Desk, ChannelOperation.DirectMessage, $"Are you there? {tag}") { Recipient = $"nobody-{tag}@elsewhere.test", Title = $"Hello {tag}" });

        Assert.Equal(OutboxState.Rejected, sent.State);
        Assert.Contains("550 5.1.1", sent.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", sent.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_listener_hears_mail_as_it_comes()
    {
        Start();
        using var stop = new CancellationTokenSource(Patience);
        var heard = new List<string>();

        await foreach (var page in core!.Seam<IChannelListener>().ListenAsync(ChannelCursor.Start, stop.Token))
        {
            heard.AddRange(page.Interactions.Select(read => read.ExternalId).Where(id => id.Contains(tag, StringComparison.Ordinal)));
            if (heard.Count == 2)
                break;
            if (page.IsLast)
                await WriteAsync("bob", $"now{heard.Count}", "Content-Type: text/plain", "Now");
        }

        Assert.Equal([$"now0.{tag}@people.example", $"now1.{tag}@people.example"], heard);
    }

    [SkippableFact]
    public async Task Only_the_right_account_and_the_right_server_are_healthy()
    {
        Start();
        await core!.Seam<IConnectionHealth>().CheckAsync(default);
        await using var locked = Core(mail => mail.Password = "wrong wrong");
        await using var stranger = Core(mail => mail.TrustedCertificates = null);

        var refused = await Assert.ThrowsAsync<ChannelException>(() => locked.ReceiveAsync());
        var unproven = await Assert.ThrowsAsync<ChannelException>(() => stranger.ReceiveAsync());

        Assert.Equal(ChannelFailure.Unauthorized, refused.Failure);
        Assert.DoesNotContain("wrong wrong", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("TrustedCertificates", unproven.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Sent_mail_is_filed_in_a_folder_for_people()
    {
        Start();
        await using var filing = Core(mail => (mail.SentCopy, mail.Imap.Security, mail.Imap.Port) = (MailSentCopy.Filed, MailSecurity.StartTls, server.GetProperty("imap").GetInt32()));

        var sent = await filing.SendAsync(new OutboxRequest($"filed-{tag}", Desk, ChannelOperation.DirectMessage, $"Filed {tag}") { Recipient = "bob@mail.test", Title = $"Filed {tag}" });
        var answered = await filing.SendAsync(new OutboxRequest($"again-{tag}", Desk, ChannelOperation.Reply, $"One thing more {tag}") { ReplyTo = sent.ExternalId });

        Assert.Equal(OutboxState.Accepted, sent.State);
        Assert.Equal(OutboxState.Accepted, answered.State);
        var (_, more) = Assert.Single(await post!.FindAsync("bob", "Message-ID", answered.ExternalId!));
        Assert.Equal($"<{sent.ExternalId}>", MailWriting.Header(more, "In-Reply-To"));
    }

    public async ValueTask DisposeAsync()
    {
        if (core is not null)
            await core.DisposeAsync();
    }

    private void Start()
    {
        server = RealServer.Needs("mail");
        post = new LivePost(server);
        core = Core(_ => { });
    }

    private LiveCore Core(Action<MailOptions> configure, params int[] ports)
    {
        int[] all = [.. Ports.Select(name => server.GetProperty(name).GetInt32()), .. ports];
        return new LiveCore(
            Desk,
            crm => crm.AddMail("live", mail =>
            {
                mail.Address = post!.AddressOf("alice");
                mail.DisplayName = "Eisdiele „Süß“";
                mail.UserName = "alice";
                mail.Password = post.PasswordOf("alice");
                mail.Imap.Host = mail.Smtp.Host = "127.0.0.1";
                mail.Imap.Port = server.GetProperty("imaps").GetInt32();
                mail.Smtp.Port = server.GetProperty("submission").GetInt32();
                mail.Smtp.Security = MailSecurity.StartTls;
                mail.TrustedCertificates = server.GetProperty("certificate").GetString();
                mail.Since = TimeProvider.System.GetUtcNow().AddMinutes(-10);
                configure(mail);
            }),
            [.. all.Select(port => new Uri($"tcp://127.0.0.1:{port}"))]);
    }

    private Task WriteAsync(string user, string id, string headers, string body) =>
        post!.SendAsync(post.AddressOf(user), post.AddressOf("alice"), Encoding.UTF8.GetBytes($"From: {char.ToUpperInvariant(user[0])}{user[1..]} =?iso-8859-1?Q?Gr=F6=DFe?= <{post.AddressOf(user)}>\r\nTo: alice@mail.test\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Öffnungszeiten {tag}"))}?=\r\nMessage-ID: <{id}.{tag}@people.example>\r\nDate: {MailWriting.Date(TimeProvider.System.GetUtcNow())}\r\nMIME-Version: 1.0\r\n{headers}\r\n\r\n{body}"));

    /// <summary>Receives until a mail has come, and answers it; it is there once.</summary>
    private async Task<Interaction> ReceiveAsync(string id)
    {
        for (var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds; ; await Task.Delay(200))
        {
            await core!.ReceiveAsync();
            var found = (await core.ReadAsync()).Where(read => read.ExternalId == $"{id}.{tag}@people.example").ToList();
            if (found.Count > 0 || Environment.TickCount64 > until)
                return Assert.Single(found);
        }
    }
}
