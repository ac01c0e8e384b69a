from dataclasses import replace

import torch

from model.core.network import Network
from model.core.rng import NormalStream
from model.core.textEncoder import pack_rows, quantise_rows, unpack_rows
from model.test.conftest import NETWORK, SHAPE, TEXT


def test_every_part_has_the_promised_shape(network, source):
    with torch.no_grad():
        memory, mask = network.encoder(source)
    assert memory.shape == (6, 2, 10, 32) and mask.shape == (2, 10)
    z = torch.randn(4, 6, 16)  # two latents of each example
    x0, logits = network.denoise(z, torch.zeros_like(z), torch.rand(4), memory, mask)
    assert x0.shape == (4, 6, 16) and logits.shape == (4, 6, 14)
    hidden, decoded = network.decode(x0, memory, mask)
    assert hidden.shape == (4, 6, 16) and decoded.shape == (4, 6, 14)


def test_training_leaves_out_what_is_padding_in_all_of_the_batch(network, source):
    with torch.no_grad():
        whole, _ = network.encoder(source)
    kept = source.any(-1).any(0)
    memory, mask = network.encoder(source)
    assert memory.shape[2] == mask.shape[1] == int(kept.sum())
    real = source.any(-1)[:, kept]
    assert torch.allclose(memory[:, real], whole[:, :, kept][:, real], atol=1e-5)


def test_what_padding_holds_and_how_long_it_is_changes_nothing(network, source):
    memory, mask = network.encoder(source)
    short_memory, short_mask = network.encoder(source[:, :7])
    z, level = torch.randn(2, 6, 16), torch.tensor([0.4, 0.9])
    whole, _ = network.denoise(z, torch.zeros_like(z), level, memory, mask)
    cut, _ = network.denoise(z, torch.zeros_like(z), level, short_memory, short_mask)
    poisoned, _ = network.denoise(z, torch.zeros_like(z), level, memory + 50 * (mask < 0)[None, :, :, None], mask)
    assert torch.allclose(whole, cut, atol=1e-5)
    assert torch.allclose(whole, poisoned, atol=1e-5)


def test_latents_stacked_on_one_example_are_as_if_each_were_alone(network, source):
    memory, mask = network.encoder(source)
    z, level = torch.randn(4, 6, 16), torch.rand(4)
    together, _ = network.denoise(z, torch.zeros_like(z), level, memory, mask)
    second, _ = network.denoise(z[2:], torch.zeros_like(z[2:]), level[2:], memory[:, 1:], mask[1:])
    assert torch.allclose(together[2:], second, atol=1e-5)


def test_an_estimate_of_x0_lies_between_the_symbols(network, source):
    memory, mask = network.encoder(source[:1])
    z = torch.randn(3, 6, 16)
    x0, _ = network.denoise(z, torch.zeros_like(z), torch.rand(3), memory, mask)
    assert float(x0.detach().norm(dim=-1).max()) <= 16**0.5 + 1e-4


def test_a_nearly_clean_latent_is_read_off_without_training(network, source):
    memory, mask = network.encoder(source[:1])
    ids = torch.tensor([[2, 5, 9, 1, 0, 0]])
    z = network.emb[ids]
    _, logits = network.denoise(z, torch.zeros_like(z), torch.tensor([0.05]), memory, mask)
    assert torch.equal(logits.argmax(-1), ids)


def test_word_embeddings_are_frozen_and_lifted_in_place_of_trained_rows():
    torch.manual_seed(0)
    words = torch.randn(SHAPE.pieces, 384, dtype=torch.float16)
    network = Network(NETWORK, SHAPE, 2.0, words)
    encoder = network.encoder
    lifted = encoder.lift(encoder.pieces[2:3])
    assert torch.allclose(encoder.rows(torch.tensor([3])), lifted)
    assert torch.equal(encoder.rows(torch.tensor([SHAPE.pieces + 4])), encoder.table[4:5])
    assert "encoder.pieces" not in dict(network.named_parameters())


def test_pretrained_blocks_read_the_words_in_their_order_and_nothing_else(source):
    torch.manual_seed(0)
    network = Network(TEXT, SHAPE, 2.0, torch.randn(SHAPE.pieces, 24)).eval()
    torch.nn.init.normal_(network.encoder.text.position)
    ids = source[:1].clone()
    ids[0, :4, 0] = torch.tensor([3, 4, 5, 6])
    swapped = ids.clone()
    swapped[0, :2, 0] = torch.tensor([4, 3])
    words = slice(0, TEXT.text_words)
    plain, other = network.encoder.features(ids), network.encoder.features(swapped)
    assert not torch.allclose(plain[0, 3], other[0, 3])  # a word that stayed hears of the change
    assert torch.allclose(plain[:, TEXT.text_words :], other[:, TEXT.text_words :])
    longer = network.encoder.features(torch.cat([ids, ids[:, :0]], 1)[:, :8])
    assert torch.allclose(plain[:, words], longer[:, words], atol=1e-5)  # padding says nothing


def test_embeddings_in_four_bits_come_back_as_they_were_packed():
    levels, scale = quantise_rows(torch.randn(9, 24))
    assert torch.equal(unpack_rows(pack_rows(levels)), levels)
    assert float(levels.abs().max()) == 7 and scale.shape == (9, 1)


def test_noise_is_standard_normal_and_goes_on_where_it_stopped():
    stream = NormalStream(12)
    whole = NormalStream(12).draw(100, 100)
    parts = [stream.draw(30, 100), stream.draw(70, 100)]
    assert abs(whole.mean()) < 0.03 and abs(whole.std() - 1) < 0.03
    assert (whole[:30] == parts[0]).all() and (whole[30:] == parts[1]).all()


def test_training_embeds_as_the_product_does(source):
    network = Network(NETWORK, SHAPE, 2.0, torch.randn(SHAPE.pieces, 384))
    padded = torch.cat([source, torch.zeros_like(source[:, :1])], 1)
    with torch.no_grad():
        whole = network.encoder.features(padded)
    assert torch.allclose(network.encoder.features(padded), whole, atol=1e-5)


def test_dropout_leaves_out_in_training_only(source):
    torch.manual_seed(8)
    dropped = Network(replace(TEXT, dropout=0.5), SHAPE, 2.0, torch.randn(SHAPE.pieces, 24))
    plain = Network(TEXT, SHAPE, 2.0, torch.ones(SHAPE.pieces, 24)).eval()
    plain.load_state_dict(dropped.state_dict())
    assert not torch.allclose(dropped.encoder(source)[0], dropped.encoder(source)[0])
    assert torch.equal(dropped.eval().encoder(source)[0], plain.encoder(source)[0])
