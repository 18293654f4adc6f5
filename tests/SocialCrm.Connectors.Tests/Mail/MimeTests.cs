using System.Text;
using SocialCrm.Connectors.Mail;

namespace SocialCrm.Connectors.Tests.Mail;

public sealed class MimeTests
{
    [Theory]
    [InlineData("=?utf-8?B?R3LDvMOfZQ==?= aus =?ISO-8859-1?Q?K=F6ln?=", "Grüße aus Köln")]
    [InlineData("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße")]
    [InlineData("=?utf-8*de?q?Stra=C3=9Fe_12?=", "Straße 12")]
    [InlineData("=?gb2312?B?sfnkv8Hc?=", "冰淇淋")]
    [InlineData("=?iso-2022-jp?B?GyRCJCIbKEI=?=", "あ")]
    [InlineData("=?koi8-r?B?8NLJ18XU?=", "Привет")]
    [InlineData("=?no-such-charset?B?R3LDvMOfZQ==?=", "Grüße")]
    [InlineData("a =?broken?= b", "a =?broken?= b")]
    [InlineData("=?utf-8?B?QQ==?= =?utf-8?B?Qg==?= c", "AB c")]
    [InlineData("=?utf-8?B??=x", "x")]
    public void Encoded_words_are_decoded(string header, string expected) => Assert.Equal(expected, EncodedWords.Decode(header));

    [Theory]
    [InlineData("ada@people.example", "ada@people.example", null)]
    [InlineData("Ada Lovelace <ada@people.example>", "ada@people.example", "Ada Lovelace")]
    [InlineData("\"Lovelace, Ada\" <ada@people.example>", "ada@people.example", "Lovelace, Ada")]
    [InlineData("ada@people.example (Ada L.)", "ada@people.example", "Ada L.")]
    [InlineData("=?utf-8?Q?J=C3=BCrgen?= <j@people.example>", "j@people.example", "Jürgen")]
    [InlineData("<@relay.example,@other.example:ada@people.example>", "ada@people.example", null)]
    [InlineData("Friends: ada@people.example, ben@people.example;", "ada@people.example", null)]
    [InlineData("\"ada byron\"@people.example", "\"ada byron\"@people.example", null)]
    [InlineData("Ada (a (nested) comment) < ada @ people.example >", "ada@people.example", "Ada")]
    [InlineData("用户 <用户@例子.example>", "用户@例子.example", "用户")]
    public void Addresses_are_read(string header, string address, string? name)
    {
        var first = AddressList.Read(header)[0];

        Assert.Equal(address, first.Address);
        Assert.Equal(name, first.Name);
    }

    [Fact]
    public void A_list_with_a_group_is_read_whole()
    {
        var read = AddressList.Read("ada@a.example, \"B, C\" <b@b.example>, Shop: c@c.example, D <d@d.example>;, undisclosed-recipients:;, not an address, e@e.example");

        Assert.Equal(["ada@a.example", "b@b.example", "c@c.example", "d@d.example", "e@e.example"], read.Select(mailbox => mailbox.Address));
    }

    [Theory]
    [InlineData("Ada@People.EXAMPLE", "ada@people.example")]
    [InlineData("\"ada\"@people.example", "ada@people.example")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    [InlineData("ada@", null)]
    [InlineData("@people.example", null)]
    [InlineData("ada@peo ple.example", null)]
    [InlineData("ada@people.example\r\nRCPT TO:<x@y.example>", null)]
    public void One_person_has_one_key(string address, string? key) => Assert.Equal(key, MailKey.Of(address));

    [Theory]
    [InlineData("Tue, 24 Feb 2015 11:35:52 +0100", "2015-02-24T10:35:52Z")]
    [InlineData("24 Feb 15 11:35 EST", "2015-02-24T16:35:00Z")]
    [InlineData("Tue, 24 Feb 2015 11:35:52 -0800 (PST)", "2015-02-24T19:35:52Z")]
    [InlineData("24-Feb-2015 11:35:52 +0530", "2015-02-24T06:05:52Z")]
    [InlineData("Tue, 24 Feb 2015 11:35:52 GMT+2", "2015-02-24T09:35:52Z")]
    [InlineData("Tue, 24 Feb 2015 11:35:52 -0000", "2015-02-24T11:35:52Z")]
    [InlineData("Tue,24 February 2015 11.35.52 Nowhere", "2015-02-24T11:35:52Z")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z")]
    [InlineData("1 Jan 1970 00:00:00 +0000", null)]
    [InlineData("yesterday", null)]
    [InlineData("32 Feb 2015 11:35:52", null)]
    public void Dates_are_read(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), MailDate.Read(text));

    [Theory]
    [InlineData("attachment; filename=\"a b.pdf\"", "a b.pdf")]
    [InlineData("attachment; filename*=utf-8''Gr%C3%BC%C3%9Fe.pdf", "Grüße.pdf")]
    [InlineData("attachment; filename*0*=iso-8859-1'de'K%F6; filename*1*=ln; filename*2=\".pdf\"", "Köln.pdf")]
    [InlineData("attachment; filename*1=\"two.pdf\"; filename*0=\"one-\"", "one-two.pdf")]
    [InlineData("attachment; (comment) filename=\"=?utf-8?B?R3LDvMOfZQ==?=.pdf\"", "Grüße.pdf")]
    [InlineData("attachment; filename=plain.pdf ; size=3", "plain.pdf")]
    [InlineData("attachment", null)]
    public void Parameters_are_read(string header, string? expected) => Assert.Equal(expected, HeaderParameters.Read(header)["filename"]);

    [Theory]
    [InlineData("utf-8", "8bit", "Grüße 冰淇淋", "Grüße 冰淇淋")]
    [InlineData("\"UTF-8\"", "quoted-printable", "Gr=C3=BC=C3=9Fe =\r\nweiter  \r\n=ZZ =", "Grüße weiter\n=ZZ")]
    [InlineData("utf-8", "base64", "R3LD\r\nvMOf!ZQ", "Grüße")]
    [InlineData("us-ascii", "7bit", "plain", "plain")]
    [InlineData("no-such", "8bit", "Grüße", "Grüße")]
    public void Bodies_are_decoded(string charset, string encoding, string body, string expected) =>
        Assert.Equal(expected, Words($"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{body}").Text);

    [Theory]
    [InlineData("gb18030", "冰淇淋")]
    [InlineData("iso-2022-jp", "こんにちは")]
    [InlineData("windows-1251", "Привет")]
    [InlineData("iso-8859-15", "5 €")]
    [InlineData("windows-1252", "„Eis“")]
    [InlineData("big5", "冰淇淋")]
    [InlineData("euc-kr", "안녕")]
    [InlineData("shift_jis", "アイス")]
    public void Charsets_of_the_world_are_decoded(string charset, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);

        var read = MailText.Of(MimeParser.Parse((byte[])[.. Encoding.ASCII.GetBytes($"Content-Type: text/plain; charset={charset}\r\n\r\n"), .. bytes]), keepsQuotes: true);

        Assert.Equal(text, read.Text);
    }

    [Fact]
    public void Plain_text_goes_before_html()
    {
        var read = Words("""
            Content-Type: multipart/alternative; boundary="b 1"

            a preamble
            --b 1
            Content-Type: text/plain; charset=utf-8

            Plain
            --b 1
            Content-Type: text/html

            <p>Rich</p>
            --b 1--
            an epilogue
            """);

        Assert.Equal("Plain", read.Text);
        Assert.Empty(read.Files);
    }

    [Fact]
    public void Html_alone_becomes_text()
    {
        var read = Words("Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>Grüße &amp; <b>Küsse</b></p><script>alert(1)</script><p>Ada</p>");

        Assert.Equal("Grüße & Küsse\n\nAda", read.Text);
    }

    [Fact]
    public void Html_says_itself_how_it_is_written_where_the_mail_does_not()
    {
        byte[] mail = [.. "Content-Type: text/html\r\n\r\n<html><head><meta charset=gbk></head><p>"u8, .. CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes("冰淇淋"), .. "</p>"u8];

        Assert.Equal("冰淇淋", MailText.Of(MimeParser.Parse(mail), keepsQuotes: false).Text);
    }

    [Fact]
    public void An_empty_plain_part_gives_way_to_html() =>
        Assert.Equal("Rich", Words("Content-Type: multipart/alternative; boundary=x\n\n--x\n\n \n--x\nContent-Type: text/html\n\n<p>Rich</p>\n--x--").Text);

    [Fact]
    public void Files_are_counted_and_pictures_of_the_text_are_not()
    {
        var read = Words("""
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/related; boundary=inner

            --inner
            Content-Type: text/html

            <p>Hello <img src="cid:1" alt=""></p>
            --inner
            Content-Type: image/png; name=logo.png
            Content-ID: <1>

            xx
            --inner--
            --outer
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=bill.pdf

            xx
            --outer
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename=notes.txt

            notes
            --outer
            Content-Type: message/external-body; access-type=URL; url="https://files.example/film.mp4"

            --outer
            Content-Type: text/plain

            below
            --outer--
            """);

        Assert.Equal("Hello\n\nbelow", read.Text);
        Assert.Equal(["bill.pdf", "notes.txt"], read.Files);
        Assert.Equal(["https://files.example/film.mp4"], read.Links);
    }

    [Fact]
    public void A_multipart_without_end_or_boundary_is_read_as_far_as_it_goes()
    {
        Assert.Equal("cut", Words("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\ncut").Text);
        Assert.Equal("no boundary", Words("Content-Type: multipart/mixed\n\nno boundary").Text);
    }

    [Fact]
    public void Parts_are_nested_only_so_deep_and_so_many()
    {
        var deep = string.Concat(Enumerable.Range(0, 500).Select(level => $"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n"));
        var many = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 50_000));

        Assert.NotNull(Words(deep + "\nend"));
        Assert.NotNull(Words(many).Text);
    }

    [Fact]
    public void Flowed_lines_are_joined()
    {
        var read = Words("Content-Type: text/plain; charset=utf-8; format=flowed\n\nThis is one \nparagraph.\n\n> quoted \n> on\n> two\nEnd", keepsQuotes: true);

        Assert.Equal("This is one paragraph.\n\n> quoted on\n> two\nEnd", read.Text);
        Assert.Equal("冰淇淋好吃", Words("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n冰淇淋 \n好吃").Text);
    }

    [Theory]
    [InlineData("Yes.\n\nOn Tue, 4 May 2026, Ada wrote:\n> Open?\n> Really?\n", "Yes.")]
    [InlineData("Ja.\n\nAm 04.05.2026 um 10:00 schrieb\nAda <ada@people.example>:\n> Offen?\n", "Ja.")]
    [InlineData("好的。\n\n在 2026年5月4日，Ada 写道：\n> 开门吗？", "好的。")]
    [InlineData("Yes.\n\n-----Original Message-----\nFrom: Ada\nOpen?", "Yes.")]
    [InlineData("> Open?\nYes.\n> Sunday?\nNo.", "> Open?\nYes.\n> Sunday?\nNo.")]
    [InlineData("> Only a quotation", "> Only a quotation")]
    [InlineData("My three reasons:\n\nFirst, price.", "My three reasons:\n\nFirst, price.")]
    [InlineData("Look at this:\n> a poem", "Look at this:")]
    public void A_quoted_tail_is_cut_and_nothing_else(string text, string expected) => Assert.Equal(expected, QuotedTail.Cut(text));

    [Fact]
    public void The_quotations_of_html_programs_are_cut() =>
        Assert.Equal("Yes.", Words("Content-Type: text/html\n\n<html><body><div>Yes.</div><div class=\"gmail_quote\">On Tuesday Ada wrote:<blockquote>Open?</blockquote></div></body></html>").Text);

    [Fact]
    public void Headers_are_unfolded_and_bounded()
    {
        var (headers, length) = MimeHeaders.Read(MailWriting.Bytes("Subject: a\n long\n\tstory\nX: " + new string('x', 200_000) + "\nno colon\nFrom: é\n\nbody"));

        Assert.Equal("a long story", headers["subject"]);
        Assert.Equal("é", headers["From"]);
        Assert.True(length > 200_000);
    }

    [Fact]
    public void Random_bytes_never_end_in_an_exception()
    {
        var random = new Random(20_260_601);
        var seed = MailWriting.Bytes("From: =?utf-8?B?QQ==?= \"x\" <a@b.example>\nContent-Type: multipart/mixed; boundary=\"b\"; a*0*=utf-8''%41\nDate: Tue, 24 Feb 2015 11:35:52 +0100\nReferences: <a@b> <c@d>\n\n--b\nContent-Type: multipart/report; report-type=delivery-status; boundary=c\n\n--c\nContent-Type: message/delivery-status\n\nAction: failed\n\n--c--\n--b\nContent-Transfer-Encoding: base64\n\nQUJD\n--b--");
        for (var round = 0; round < 20_000; round++)
        {
            var mutated = seed.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
                mutated[random.Next(mutated.Length)] = "\r\n\"<>():;=?*%\0,@[]\\a\xFF"u8.ToArray() is var odd && random.Next(2) == 0 ? odd[random.Next(odd.Length)] : (byte)random.Next(256);
            var mail = MimeParser.Parse(mutated.AsMemory(0, random.Next(mutated.Length)));
            MailText.Of(mail, round % 2 == 0);
            MailReport.Read(mail, "b", default);
            MailOrigin.IsAutomatic(mail);
            MailIdentity.Of(mail);
            AddressList.Read(mail.Headers["From"]);
            MailDate.Read(mail.Headers["Date"]);
        }
    }

    private static MailWords Words(string mail, bool keepsQuotes = false) => MailText.Of(MimeParser.Parse(MailWriting.Bytes(mail)), keepsQuotes);
}
