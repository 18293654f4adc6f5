using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>A delivery of 1,400 bytes, signed after Standard Webhooks; no two are the same.</summary>
internal static class PostedDelivery
{
    public const int Size = 1_400;

    private const string Secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int IdLength = 27;

    private static readonly byte[] Key = Convert.FromBase64String(Secret);

    public static string WrittenSecret => "whsec_" + Secret;

    /// <summary>The whole request, ready to be sent.</summary>
    public static byte[] Make(string path, long timestamp)
    {
        var id = "msg_" + RandomNumberGenerator.GetString(Digits, IdLength);
        var body = Body(id);
        var signed = new byte[id.Length + body.Length + 12];
        var length = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."), signed);
        body.CopyTo(signed, length);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Key, signed.AsSpan(0, length + body.Length)));
        var head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: benchmark/1\r\nContent-Type: application/json\r\nwebhook-id: {id}\r\nwebhook-timestamp: {timestamp}\r\nwebhook-signature: v1,{signature}\r\nContent-Length: {body.Length}\r\n\r\n"));
        return [.. head, .. body];
    }

    private static byte[] Body(string id)
    {
        // One of a thousand people, who say something of their own.
        var author = id[4] * 31 % 1_000;
        var text = $$"""
            {"type":"comment.created","timestamp":"2026-11-01T12:00:00Z","data":{"id":"{{id}}","kind":"comment",
            "author":{"id":"u{{author}}","handle":"person{{author}}","name":"Zoë Person {{author}}"},"time":"2026-11-01T12:00:00Z","language":"en","thread":"t{{author}}",
            "replyTo":"p1","url":"https://blog.example/p/1","text":"The new pistachio flavour is wonderful, café au lait too 😀 
            """.ReplaceLineEndings("");
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = "\"}}"u8;
        var body = new byte[Size];
        body.AsSpan().Fill((byte)'x');
        bytes.CopyTo(body, 0);
        end.CopyTo(body.AsSpan(Size - end.Length));
        return body;
    }
}
