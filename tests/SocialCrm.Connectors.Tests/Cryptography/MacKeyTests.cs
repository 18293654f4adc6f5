using System.Security.Cryptography;
using System.Text;
using SocialCrm.Connectors.Cryptography;

namespace SocialCrm.Connectors.Tests.Cryptography;

public sealed class MacKeyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void A_mac_is_that_of_the_base_library(int length)
    {
        var secret = Encoding.UTF8.GetBytes("a secret of some length");
        var content = RandomNumberGenerator.GetBytes(length);
        var key = new MacKey(secret);
        var mac = new byte[MacKey.Size];

        foreach (var _ in Enumerable.Range(0, 3))
        {
            key.Write(content, mac);

            Assert.Equal(HMACSHA256.HashData(secret, content), mac);
        }
    }

    [Fact]
    public void Many_threads_do_not_disturb_each_other()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        var key = new MacKey(secret);

        Parallel.For(0, 2_000, at =>
        {
            var content = BitConverter.GetBytes(at);
            var mac = new byte[MacKey.Size];
            key.Write(content, mac);
            Assert.Equal(HMACSHA256.HashData(secret, content), mac);
        });
    }
}
